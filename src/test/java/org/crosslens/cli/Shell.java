package org.crosslens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.crosslens.Main;

/// Runs commands and keeps what they print.
final class Shell {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  /// Runs one command and gives its exit code; what was printed before is forgotten.
  int run(Object... arguments) {
    printed.reset();
    told.reset();
    Terminal terminal = new Terminal(stream(printed), stream(told), false);
    return Main.run(terminal, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /// What was asked for.
  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /// Progress, warnings and failures.
  String heard() {
    return told.toString(StandardCharsets.UTF_8);
  }

  /// Warnings and failures, without progress.
  List<String> told() {
    return heard().lines().filter(line -> !line.matches("[\\d,]+ of .*")).toList();
  }

  /// Runs a command that must fail with one line: what failed, and what to do.
  void fails(List<String> parts, Object... arguments) {
    assertTold(run(arguments), parts.toArray(String[]::new));
  }

  /// Checks that the last command failed with one line that names some things.
  void assertTold(int code, String... parts) {
    assertThat(code).as(() -> String.join("\n", told())).isEqualTo(Terminal.FAILED);
    assertThat(told()).hasSize(1);
    assertThat(told().getFirst())
        .contains(parts)
        .matches(".*\\. .*\\.")
        .doesNotContain("Exception");
  }
}
