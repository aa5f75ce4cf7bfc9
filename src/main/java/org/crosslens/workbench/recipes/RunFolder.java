package org.crosslens.workbench.recipes;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.results.Problem;
import org.crosslens.results.WholeFile;
import org.crosslens.training.Snapshots;

/// The folder a run writes to: the model's files, the checkpoint and what happened.
///
/// @param path the folder
public record RunFolder(Path path) {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private static final String CHECKPOINT = "checkpoint.safetensors";
  private static final String LOG = "log.jsonl";

  /// Writes a JSON file.
  public void write(String name, JsonElement json) {
    text(name, PRETTY.toJson(json) + "\n");
  }

  /// Writes a text file.
  public void text(String name, String text) {
    try {
      WholeFile.write(path.resolve(name), text);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Forgets an earlier run.
  public void clear() {
    try {
      Files.deleteIfExists(path.resolve(CHECKPOINT));
      Files.deleteIfExists(path.resolve(LOG));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Where the run keeps its state.
  public Snapshots snapshots() {
    return new FolderSnapshots(path.resolve(CHECKPOINT));
  }

  /// Where the run writes down how it goes.
  public RunLog log() {
    return new RunLog(path.resolve(LOG));
  }

  private Problem unwritable(IOException e) {
    return new Problem(
        "Could not write to " + path + ": " + e.getMessage() + ".",
        "Free some space or choose another folder.",
        e);
  }
}
