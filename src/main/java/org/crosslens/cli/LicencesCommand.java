package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosslens.desktop.Notices;
import picocli.CommandLine.Command;

/// `crosslens licences`.
@Command(
    name = "licences",
    mixinStandardHelpOptions = true,
    description = "Prints the versions and licences of all parts.")
final class LicencesCommand implements Callable<Integer> {
  private final Terminal terminal;

  LicencesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.say(Notices.of(Path.of(System.getProperty("crosslens.home", "."))));
    return 0;
  }
}
