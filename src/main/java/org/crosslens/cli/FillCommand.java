package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import org.crosslens.results.speech.Filled;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `crosslens fill`.
@Command(
    name = "fill",
    mixinStandardHelpOptions = true,
    description = "Guesses the words that [MASK] hides in a text.")
final class FillCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();

  @Option(
      names = "--text",
      required = true,
      paramLabel = "T",
      description = "A text with one [MASK] or several, as in 'a [MASK] cat'.")
  private String text = "";

  @Mixin private Listing listing = new Listing();

  @Mixin private PictureReport report = new PictureReport();

  FillCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LoadedModel loaded = model.load(workbench, terminal);
    Unknown.remark(loaded, text, terminal);
    for (Filled one : workbench.speaking().fill(loaded, text, terminal.progress())) {
      JsonObject object = new JsonObject();
      object.addProperty("mask", one.mask());
      object.add("words", listing.array(one.words()));
      report.add(object, listing.lines("mask " + (one.mask() + 1), one.words()), terminal);
    }
    report.end(terminal);
    return 0;
  }
}
