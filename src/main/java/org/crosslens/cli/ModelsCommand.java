package org.crosslens.cli;

import java.util.concurrent.Callable;
import org.crosslens.workbench.ModelEntry;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;

/// `crosslens models`.
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists the models that come with the program and those in the local cache.")
final class ModelsCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  ModelsCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    for (ModelEntry model : workbench.models()) {
      terminal.say(
          "%-32s %-10s %-8s %s"
              .formatted(model.name(), model.family(), model.origin(), model.folder()));
    }
    if (workbench.models().isEmpty()) {
      terminal.remark("There are none here; commands also take a model's folder.");
    }
    return 0;
  }
}
