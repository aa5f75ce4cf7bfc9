package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.util.List;
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

  FillCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LoadedModel loaded = model.load(workbench, terminal);
    Unknown.remark(workbench, loaded, text, terminal);
    List<Filled> filled = workbench.speaking().fill(loaded, text, terminal.progress());
    if (listing.json()) {
      terminal.say(Listing.all(filled.stream().map(this::object).toList()).toString());
    } else {
      filled.forEach(this::say);
    }
    return 0;
  }

  private JsonObject object(Filled one) {
    JsonObject object = new JsonObject();
    object.addProperty("mask", one.mask());
    object.add("words", listing.array(one.words()));
    return object;
  }

  private void say(Filled one) {
    terminal.say("mask " + (one.mask() + 1));
    listing.lines(one.words()).forEach(terminal::say);
  }
}
