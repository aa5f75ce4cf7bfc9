package org.crosslens.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log is there as soon as there is something to log, and not before.
class LogTest {
  private final Path folder;

  LogTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void noFileUntilSomethingGoesWrong() {
    Path logs = folder.resolve("state/logs");
    Log log = new Log(logs);
    log.publish(new LogRecord(Level.INFO, "all is well"));
    assertThat(logs).doesNotExist();
    assertThat(Log.text(logs, folder)).isEmpty();
    log.publish(new LogRecord(Level.WARNING, "the disk is full"));
    log.close();
    assertThat(Log.text(logs, folder)).contains("crosslens-0.log", "the disk is full");
  }

  @Test
  void theLastReportOfJavaIsShownToo() throws IOException {
    Files.writeString(folder.resolve("crosslens-crash-1.log"), "SIGSEGV");
    Log log = new Log(folder.resolve("logs"));
    log.publish(new LogRecord(Level.SEVERE, "then this"));
    log.close();
    assertThat(Log.text(folder.resolve("logs"), folder))
        .containsSubsequence("then this", "crosslens-crash-1.log", "SIGSEGV");
  }
}
