package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens inspect`.
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a model on raw tensors and writes every output, hidden state and attention.",
      "Names are those of the Hugging Face implementation, as in pixel_values and hidden_states.0."
    })
final class InspectCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "A bundled model's name or a folder.")
  private String model = "";

  @Option(
      names = "--inputs",
      required = true,
      paramLabel = "F",
      description = "A .safetensors file of the model's arguments.")
  private Path inputs = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Where to write: .safetensors.")
  private Path out = Path.of("");

  InspectCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Endings.check(out, "safetensors");
    Progress progress = terminal.progress();
    LoadedModel loaded = workbench.load(model, progress);
    loaded.warning().ifPresent(terminal::remark);
    int written = workbench.inspect(loaded, inputs, out);
    terminal.say("Wrote %,d tensors to %s.".formatted(written, out));
    return 0;
  }
}
