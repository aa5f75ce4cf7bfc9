package org.crosslens.workbench.recipes;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.crosslens.results.Problem;
import org.crosslens.training.Snapshots;
import org.crosslens.training.Trainer;
import org.crosslens.training.TrainingLog;

/// The folder a run writes to: the model's files, the checkpoint and what happened.
///
/// @param path the folder
/// @param pace how often a checkpoint is kept
record RunFolder(Path path, Trainer.Pace pace) {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  /// Writes a JSON file.
  void write(String name, JsonElement json) {
    text(name, PRETTY.toJson(json) + "\n");
  }

  /// Writes a text file.
  void text(String name, String text) {
    try {
      Files.createDirectories(path);
      Files.writeString(path.resolve(name), text);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  Snapshots snapshots() {
    return new FolderSnapshots(path.resolve("checkpoint.safetensors"));
  }

  /// One JSON object a line, so that a killed run leaves what it has.
  TrainingLog log() {
    return point -> {
      try {
        Files.createDirectories(path);
        Files.writeString(
            path.resolve("log.jsonl"),
            new Gson().toJson(point) + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw unwritable(e);
      }
    };
  }

  private Problem unwritable(IOException e) {
    return new Problem(
        "Could not write to " + path + ": " + e.getMessage() + ".",
        "Free some space or choose another folder.",
        e);
  }
}
