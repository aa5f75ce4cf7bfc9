package org.crosslens.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Picture;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.speech.CaptionOptions;
import org.crosslens.workbench.speech.Speaking;
import org.crosslens.workbench.speech.WordListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `crosslens caption`.
@Command(
    name = "caption",
    mixinStandardHelpOptions = true,
    description = "Describes pictures in words, and shows where the model looked for each.")
final class CaptionCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "IMAGE",
      description = "Pictures and folders of pictures.")
  private List<Path> images = List.of();

  @Mixin private WayOptions way = new WayOptions();

  @Mixin private WordMaps maps = new WordMaps();

  @Mixin private PictureReport report = new PictureReport();

  CaptionCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LoadedModel loaded = model.load(workbench, terminal);
    Speaking speaking = workbench.speaking();
    CaptionOptions options = way.over(speaking.usual(loaded));
    Unknown.remark(loaded, options.prompt(), terminal);
    for (Picture picture : ImageFiles.of(images, workbench, terminal)) {
      SpokenCaption caption =
          speaking.caption(loaded, picture, options, WordListener.NONE, terminal.progress());
      maps.write(workbench, picture, caption.words(), caption.looks(), loaded.name());
      List<String> line = List.of(picture.name() + "  " + caption.text());
      report.add(object(picture, caption), line, terminal);
    }
    report.end(terminal);
    return 0;
  }

  private static JsonObject object(Picture picture, SpokenCaption caption) {
    JsonObject object = new JsonObject();
    object.addProperty("image", picture.name());
    object.addProperty("caption", caption.text());
    object.addProperty("log_probability", caption.logProbability());
    JsonArray words = new JsonArray();
    for (SpokenWord word : caption.words()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("word", word.text());
      entry.addProperty("probability", word.probability());
      words.add(entry);
    }
    object.add("words", words);
    return object;
  }
}
