package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    @Option(names = "--markdown", description = "A Markdown table with what was found below it.")
    private boolean markdown;

    @Option(names = "--json", description = "An array of rows, everything at full length.")
    private boolean json;

    @Option(names = "--csv", description = "A line of names, then a line a row.")
    private boolean csv;

    String of(Table table) {
      if (markdown || !(json || csv)) {
        return TableText.markdown(table);
      }
      return json ? TableText.json(table) : TableText.csv(table);
    }
  }

  LabTableCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.say(form.of(workbench.lab().open(folder).table()).stripTrailing());
    return 0;
  }
}
