package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Picture;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;
import org.crosslens.results.speech.PictureClasses;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.speech.ClassOptions;
import org.crosslens.workbench.speech.Speaking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `crosslens classify`.
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = {
      "Sorts pictures into classes.",
      "With --labels by comparing pictures with sentences; without, by the model's own classes."
    })
final class ClassifyCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();
  @Mixin private ImageFiles images = new ImageFiles();

  @Option(names = "--labels", split = ",", paramLabel = "A,B", description = "What to choose from.")
  private List<String> labels = List.of();

  @Option(
      names = "--template",
      paramLabel = "T",
      description = {
        "A sentence with {} where the label goes; may be repeated, features are averaged.",
        "'" + ClassOptions.TEMPLATE + "' if left out."
      })
  private List<String> templates = List.of();

  @Option(
      names = "--folders",
      description = "Pictures lie in folders named by their class: say how many are right.")
  private boolean folders;

  @Mixin private Listing listing = new Listing();

  @Mixin private PictureReport report = new PictureReport();

  ClassifyCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LoadedModel loaded = model.load(workbench, terminal);
    List<Picture> pictures = images.open(workbench, terminal);
    Speaking speaking = workbench.speaking();
    Classes classes =
        speaking.classify(
            loaded, pictures, new ClassOptions(labels, templates), terminal.progress());
    classes.remarks().forEach(terminal::remark);
    for (PictureClasses one : classes.pictures()) {
      List<String> lines = listing.lines(one.picture().name(), one.classes());
      report.add(object(one), lines, terminal);
    }
    report.end(terminal);
    if (folders) {
      right(speaking.confusion(classes, speaking.folders(pictures)));
    }
    return 0;
  }

  private JsonObject object(PictureClasses one) {
    JsonObject object = new JsonObject();
    object.addProperty("image", one.picture().name());
    object.add("labels", listing.array(one.classes()));
    return object;
  }

  private void right(Confusion confusion) {
    confusion.remarks().forEach(terminal::remark);
    terminal.remark(
        "%.1f %% of %,d pictures are taken for what their folder says."
            .formatted(100 * confusion.accuracy(), confusion.total()));
  }
}
