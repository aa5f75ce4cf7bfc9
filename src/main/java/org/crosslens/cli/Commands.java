package org.crosslens.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine;

/// The tree of commands.
public final class Commands {
  private Commands() {}

  /// Runs what the arguments say.
  ///
  /// @param face the window
  /// @return the exit code: 0, or 2 for what a person can put right, 1 for what only we can
  public static int run(Workbench workbench, Face face, Terminal terminal, String... arguments) {
    return Root.opens(arguments)
        ? open(workbench, face, terminal, arguments)
        : parse(workbench, face, terminal, arguments);
  }

  private static int open(Workbench workbench, Face face, Terminal terminal, String... arguments) {
    try {
      return Root.open(workbench, face, Arrays.stream(arguments).map(Path::of).toList());
    } catch (RuntimeException failure) {
      return terminal.tell(failure);
    }
  }

  private static int parse(Workbench workbench, Face face, Terminal terminal, String... arguments) {
    CommandLine root =
        new CommandLine(new Root(workbench, face))
            .addSubcommand(new ModelsCommand(workbench, terminal))
            .addSubcommand(new CompareCommand(workbench, terminal))
            .addSubcommand(new AttendCommand(workbench, terminal))
            .addSubcommand(new CaptionCommand(workbench, terminal))
            .addSubcommand(new AnswerCommand(workbench, terminal))
            .addSubcommand(new ClassifyCommand(workbench, terminal))
            .addSubcommand(new MatchCommand(workbench, terminal))
            .addSubcommand(new FillCommand(workbench, terminal))
            .addSubcommand(new ReconstructCommand(workbench, terminal))
            .addSubcommand(new InspectCommand(workbench, terminal))
            .addSubcommand(new PreprocessCommand(workbench, terminal))
            .addSubcommand(new ScenesCommand(workbench, terminal))
            .addSubcommand(new TrainCommand(workbench, terminal))
            .addSubcommand(lab(workbench, terminal))
            .addSubcommand(new EvaluateCommand(workbench, terminal))
            .addSubcommand(new SnapshotCommand(workbench, face, terminal))
            .addSubcommand(new HeatmapsCommand(workbench, terminal))
            .addSubcommand(new BenchCommand(workbench, face, terminal))
            .addSubcommand(new LicencesCommand(terminal))
            .addSubcommand(new DemoCommand(workbench, face, terminal));
    root.setOut(writer(terminal.out()));
    root.setErr(writer(terminal.err()));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setParameterExceptionHandler((misuse, all) -> terminal.tell(misuse));
    root.setExecutionExceptionHandler((failure, command, parsed) -> terminal.tell(failure));
    try {
      return root.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) { // picocli hands on exceptions alone
      return terminal.tell(e);
    }
  }

  private static CommandLine lab(Workbench workbench, Terminal terminal) {
    return new CommandLine(new LabCommand(workbench, terminal))
        .addSubcommand(new LabTrainCommand(workbench, terminal))
        .addSubcommand(new LabTableCommand(workbench, terminal));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
