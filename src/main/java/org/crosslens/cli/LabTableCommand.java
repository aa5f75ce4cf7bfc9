package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.lab.Table;
import org.crosslens.workbench.lab.TableText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens lab table`.
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    description = "Prints the table of a run, as far as it came; Markdown unless told otherwise.")
final class LabTableCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "What `lab train` wrote.")
  private Path folder = Path.of("");

  @ArgGroup private Form form = new Form();

  /// One of them at most.
  private static final class Form {
    private Function<Table, String> writer = TableText::markdown;

    @Option(names = "--markdown", description = "A Markdown table with what was found below it.")
    void markdown(boolean asked) {
      writer = TableText::markdown;
    }

    @Option(names = "--json", description = "An array of rows, everything at full length.")
    void json(boolean asked) {
      writer = TableText::json;
    }

    @Option(names = "--csv", description = "A line of names, then a line a row.")
    void csv(boolean asked) {
      writer = TableText::csv;
    }
  }

  LabTableCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.say(form.writer.apply(workbench.lab().open(folder).table()).stripTrailing());
    return 0;
  }
}
