package org.crosslens.cli;

import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Parameters;

/// MODEL, where a command takes one.
final class NamedModel {
  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A bundled model's name or a folder.")
  private String name = "";

  /// Loads it and says what a user should know of it.
  LoadedModel load(Workbench workbench, Terminal terminal) {
    LoadedModel loaded = workbench.load(name, terminal.progress());
    loaded.warning().ifPresent(terminal::remark);
    return loaded;
  }
}
