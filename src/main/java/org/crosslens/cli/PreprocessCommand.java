package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Problem;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens preprocess`.
@Command(
    name = "preprocess",
    mixinStandardHelpOptions = true,
    description = {
      "Writes pictures and sentences as the tensors that a model takes:",
      "pixel_values, pixel_mask, input_ids, attention_mask, token_type_ids."
    })
final class PreprocessCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();

  @Parameters(index = "1..*", paramLabel = "IMAGE", description = "Pictures, in this order.")
  private List<Path> images = List.of();

  @Option(
      names = "--text",
      paramLabel = "T",
      description = "A sentence; may be repeated, the shorter ones are padded.")
  private List<String> texts = List.of();

  @Mixin private TensorFile out = new TensorFile();

  PreprocessCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path file = out.checked();
    if (images.isEmpty() && texts.isEmpty()) {
      throw new Problem(
          "There is nothing to prepare.", "Name pictures, or add a sentence by --text.");
    }
    LoadedModel loaded = model.load(workbench, terminal);
    if (!texts.isEmpty()) {
      loaded.cuts(texts).forEach(terminal::remark);
    }
    workbench.tensors().prepare(loaded, images, texts, file);
    terminal.say("Wrote " + file + ".");
    return 0;
  }
}
