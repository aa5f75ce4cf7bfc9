package org.crosslens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import picocli.CommandLine.ParameterException;

/// Where a command prints.
///
/// @param out what was asked for
/// @param err progress and failures
/// @param interactive whether a person sees `err` on a screen, where a line can be written anew
/// @param stopping whether the work should end, since the process was asked to
public record Terminal(
    PrintStream out, PrintStream err, boolean interactive, BooleanSupplier stopping) {
  /// The exit code when the work could not be done and a sentence says why.
  public static final int FAILED = 2;

  private static final int UNEXPECTED = 1;
  private static final int INTERRUPTED = 130; // 128 plus the signal's number, as shells count

  /// One on which work is never stopped.
  public Terminal(PrintStream out, PrintStream err, boolean interactive) {
    this(out, err, interactive, () -> false);
  }

  /// The process's own streams.
  @SuppressWarnings("SystemConsoleNull") // it is null again from Java 25 on, without a screen
  public static Terminal standard(BooleanSupplier stopping) {
    boolean screen = System.console() != null && System.console().isTerminal();
    return new Terminal(System.out, System.err, screen, stopping);
  }

  /// Prints a line that was asked for.
  void say(String line) {
    out.println(line);
  }

  /// Prints a line beside the output, such as a warning.
  void remark(String line) {
    err.println(line);
  }

  /// Progress on `err`.
  Progress progress() {
    return new ProgressLine(err, interactive, stopping);
  }

  /// Tells what ended a command, in words for people, and gives the exit code for it.
  int tell(Throwable failure) {
    return switch (failure) {
      case Problem problem -> {
        err.println(problem.what() + " " + problem.remedy());
        yield FAILED;
      }
      case Cancelled _ -> {
        err.println("Stopped.");
        yield INTERRUPTED;
      }
      case ParameterException misuse -> {
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        err.println(misuse.getMessage() + ". `" + command + " --help` says what there is.");
        yield FAILED;
      }
      default -> {
        err.println(
            "CrossLens met an error that it does not know (%s). %s"
                .formatted(failure, details(failure)));
        yield UNEXPECTED;
      }
    };
  }

  private static String details(Throwable failure) {
    try {
      Path file = Files.createTempFile("crosslens-", ".log");
      try (PrintWriter writer =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        failure.printStackTrace(writer);
      }
      return "Please report it with the details in " + file + ".";
    } catch (IOException e) {
      return "Please report it.";
    }
  }
}
