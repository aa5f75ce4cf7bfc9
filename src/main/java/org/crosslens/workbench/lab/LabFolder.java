package org.crosslens.workbench.lab;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosslens.results.Problem;
import org.crosslens.workbench.recipes.RunFolder;
import org.crosslens.workbench.recipes.RunLog;
import org.jspecify.annotations.Nullable;

/// The folder of a lab run: `lab.json` says what was asked for, and each mechanism has a folder of
/// its own with its checkpoint, its log and, when it is done, `row.json`.
///
/// @param path the folder
record LabFolder(Path path) {
  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .create();

  /// Grows when what the folder holds changes its meaning.
  private static final int FORMAT = 2;

  private static final String HEAD = "lab.json";
  private static final String ROW = "row.json";
  private static final String LOG = "log.jsonl";

  /// What `lab.json` holds.
  ///
  /// @param captions of the held-out picture
  private record Head(int format, @Nullable Plan plan, @Nullable List<String> captions) {}

  /// Writes what was asked for, before the first mechanism.
  void begin(Plan plan, List<String> captions) {
    new RunFolder(path).write(HEAD, GSON.toJsonTree(new Head(FORMAT, plan, captions)));
  }

  /// Checks that an earlier run of the folder was asked for the same.
  ///
  /// @throws Problem when it was not
  void checkSame(Plan plan) {
    if (Files.exists(path.resolve(HEAD)) && !known().plan().equals(plan)) {
      throw new Problem(
          "The run in " + path + " was asked for something else.",
          "Go on with its own settings, or choose another folder.");
    }
  }

  /// What was asked for and what has come of it so far.
  ///
  /// @throws Problem when there is no run, or one of another version
  Table table() {
    Table known = known();
    List<Row> rows = new ArrayList<>();
    known.plan().mechanisms().forEach(name -> row(name).ifPresent(rows::add));
    return new Table(known.plan(), known.captions(), rows);
  }

  private Table known() {
    Path file = path.resolve(HEAD);
    if (!Files.exists(file)) {
      throw new Problem(
          "There is no run of the lab in " + path + ".", "Give the folder that `lab train` wrote.");
    }
    Head head = read(file, Head.class);
    if (head.format != FORMAT || head.plan == null || head.captions == null) {
      throw new Problem(
          "The run in %s was written by another version of CrossLens (format %d, not %d)."
              .formatted(path, head.format, FORMAT),
          "Train again into another folder.");
    }
    return new Table(head.plan, head.captions, List.of());
  }

  /// The folder of one mechanism.
  RunFolder of(String mechanism) {
    return new RunFolder(path.resolve(mechanism));
  }

  /// What a mechanism left, if it is done.
  Optional<Row> row(String mechanism) {
    Path file = path.resolve(mechanism).resolve(ROW);
    return Files.exists(file) ? Optional.of(read(file, Row.class)) : Optional.empty();
  }

  void write(Row row) {
    of(row.version()).write(ROW, GSON.toJsonTree(row));
  }

  /// Forgets what an earlier run left of a mechanism.
  void clear(String mechanism) {
    of(mechanism).clear();
    try {
      Files.deleteIfExists(path.resolve(mechanism).resolve(ROW));
    } catch (IOException e) {
      throw new Problem(
          "Could not write to " + path + ".", "Free some space or choose another folder.", e);
    }
  }

  /// The curves of all mechanisms.
  List<Point> curves(Plan plan) {
    List<Point> points = new ArrayList<>();
    for (String name : plan.mechanisms()) {
      Path log = path.resolve(name).resolve(LOG);
      if (Files.exists(log)) {
        var logged = new RunLog(log).points();
        int of = logged.isEmpty() ? 0 : logged.getLast().step();
        logged.forEach(p -> points.add(new Point(name, p.step(), of, p.loss(), p.measured())));
      }
    }
    return points;
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      T read = GSON.fromJson(Files.readString(file), type);
      if (read != null) {
        return read;
      }
    } catch (IOException | JsonParseException | IllegalArgumentException | NullPointerException e) {
      throw damaged(file, e);
    }
    throw damaged(file, new IOException("empty"));
  }

  private static Problem damaged(Path file, Exception why) {
    return new Problem("The file " + file + " cannot be read.", "Train again.", why);
  }
}
