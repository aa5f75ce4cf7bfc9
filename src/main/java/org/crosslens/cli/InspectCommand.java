package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private NamedModel model = new NamedModel();

  @Option(
      names = "--inputs",
      required = true,
      paramLabel = "F",
      description = "A .safetensors file of the model's arguments.")
  private Path inputs = Path.of("");

  @Mixin private TensorFile out = new TensorFile();

  InspectCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path file = out.checked();
    int written = workbench.tensors().run(model.load(workbench, terminal), inputs, file);
    terminal.say("Wrote %,d tensors to %s.".formatted(written, file));
    return 0;
  }
}
