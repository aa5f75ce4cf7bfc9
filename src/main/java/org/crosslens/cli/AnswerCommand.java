package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import org.crosslens.results.Picture;
import org.crosslens.results.speech.Answers;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `crosslens answer`.
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    description = "Answers a question about pictures.")
final class AnswerCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();
  @Mixin private ImageFiles images = new ImageFiles();

  @Option(names = "--question", required = true, paramLabel = "T", description = "The question.")
  private String question = "";

  @Mixin private Listing listing = new Listing();

  @Mixin private PictureReport report = new PictureReport();
  @Mixin private WordMaps maps = new WordMaps();

  AnswerCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LoadedModel loaded = model.load(workbench, terminal);
    Unknown.remark(loaded, question, terminal);
    for (Picture picture : images.open(workbench, terminal)) {
      Answers answers = workbench.speaking().answer(loaded, picture, question, terminal.progress());
      maps.write(workbench, picture, answers.words(), answers.looks(), loaded.name());
      JsonObject object = new JsonObject();
      object.addProperty("image", picture.name());
      object.addProperty("question", answers.question());
      object.add("answers", listing.array(answers.answers()));
      report.add(object, listing.lines(picture.name(), answers.answers()), terminal);
    }
    report.end(terminal);
    return 0;
  }
}
