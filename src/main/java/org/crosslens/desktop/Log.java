package org.crosslens.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Keeps warnings and errors that nobody caught in a file, which is made by the first of them.
public final class Log extends Handler {
  private static final int BYTES = 1 << 20; // of a file before the next begins
  private static final int FILES = 2;
  private static final int SHOWN = 1 << 16;

  private final Path folder;
  private @Nullable FileHandler file;

  Log(Path folder) {
    this.folder = folder;
    setLevel(Level.WARNING);
  }

  /// From now on, warnings of the program and of its libraries are kept in a folder, and so is what
  /// ends a thread.
  public static void into(Path folder) {
    Logger root = Logger.getLogger("");
    root.addHandler(new Log(folder));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) ->
            root.log(
                Level.SEVERE, "An error that nobody expected in " + thread.getName(), failure));
  }

  /// The end of what the logs say, oldest line first, and the last report of Java itself if it
  /// ever broke down; empty when all went well.
  ///
  /// @param folder of the logs
  /// @param temporary where Java leaves its reports
  public static String text(Path folder, Path temporary) {
    List<Path> files = new ArrayList<>(newestFirst(temporary, "crosslens-crash-*.log"));
    files.subList(Math.min(1, files.size()), files.size()).clear();
    files.addAll(newestFirst(folder, "crosslens-*.log"));
    StringBuilder all = new StringBuilder();
    for (Path log : files.reversed()) {
      all.append(log).append('\n').append(end(log)).append('\n');
    }
    return all.toString();
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
    try {
      if (file == null) {
        Files.createDirectories(folder);
        file =
            new FileHandler(
                folder.toString().replace("%", "%%") + "/crosslens-%g.log", BYTES, FILES, true);
        file.setFormatter(new SimpleFormatter());
        file.setEncoding("UTF-8");
      }
      file.publish(entry);
    } catch (IOException refused) {
      reportError(null, refused, java.util.logging.ErrorManager.OPEN_FAILURE);
    }
  }

  @Override
  public synchronized void flush() {
    if (file != null) {
      file.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
    }
  }

  private static List<Path> newestFirst(Path folder, String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      files.forEach(found::add);
    } catch (IOException none) {
      return found; // no folder, no logs
    }
    Collections.sort(
        found, (a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()));
    return found;
  }

  private static String end(Path log) {
    try {
      try (InputStream in = Files.newInputStream(log)) {
        in.skipNBytes(Math.max(0, Files.size(log) - SHOWN));
        return new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8);
      }
    } catch (IOException unreadable) {
      return "cannot be read: " + unreadable.getMessage();
    }
  }
}
