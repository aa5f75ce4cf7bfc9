package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Picture;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `crosslens match`.
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Says how well a text fits pictures:",
      "by a head that reads both together, by the cosine of both alone, as far as MODEL can."
    })
final class MatchCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();
  @Mixin private ImageFiles images = new ImageFiles();

  @Option(names = "--text", required = true, paramLabel = "T", description = "The text.")
  private String text = "";

  @Mixin private PictureReport report = new PictureReport();

  MatchCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LoadedModel loaded = model.load(workbench, terminal);
    Unknown.remark(loaded, text, terminal);
    for (Picture picture : images.open(workbench, terminal)) {
      PairMatch match = workbench.speaking().match(loaded, picture, text, terminal.progress());
      JsonObject object = new JsonObject();
      List<String> lines = new ArrayList<>(List.of(picture.name()));
      object.addProperty("image", picture.name());
      object.addProperty("text", text);
      match
          .match()
          .ifPresent(
              share -> {
                object.addProperty("image_text_match", share);
                lines.add("  match   %5.1f %%".formatted(100 * share));
              });
      match
          .cosine()
          .ifPresent(
              cosine -> {
                object.addProperty("cosine", cosine);
                lines.add("  cosine  %.3f".formatted(cosine));
              });
      report.add(object, lines, terminal);
    }
    report.end(terminal);
    return 0;
  }
}
