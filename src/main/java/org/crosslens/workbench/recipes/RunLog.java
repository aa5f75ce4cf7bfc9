package org.crosslens.workbench.recipes;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.crosslens.results.Problem;
import org.crosslens.training.TrainingLog;

/// What happened in a run, a JSON object a line, so that a killed run leaves what it has.
///
/// @param file such as `log.jsonl`
public record RunLog(Path file) implements TrainingLog {
  private static final Gson GSON = new Gson();

  @Override
  public void add(Point point) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      String line = GSON.toJson(point) + "\n";
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Problem(
          "Could not write " + file + ": " + e.getMessage() + ".",
          "Free some space or choose another folder; go on with --resume.",
          e);
    }
  }

  /// Every point by its step; where a resumed run went over the same steps again, the later one.
  public List<Point> points() {
    TreeMap<Integer, Point> points = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        read(line).ifPresent(point -> points.put(point.step(), point));
      }
    } catch (IOException e) {
      throw new Problem("Could not read " + file + ".", "Train again without --resume.", e);
    }
    return List.copyOf(points.values());
  }

  /// Nothing for a line that a kill cut off.
  private static Optional<Point> read(String line) {
    try {
      return Optional.ofNullable(GSON.fromJson(line, Point.class));
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }
}
