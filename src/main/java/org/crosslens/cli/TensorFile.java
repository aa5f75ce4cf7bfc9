package org.crosslens.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--out`, where a command writes raw tensors.
final class TensorFile {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Where to write: .safetensors.")
  private Path file = Path.of("");

  /// @throws org.crosslens.results.Problem for another ending
  Path checked() {
    Endings.check(file, "safetensors");
    return file;
  }
}
