package org.crosslens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Folders with models of a few thousand random weights that speak: their vocabulary is `w0`, `w1`
/// and so on, so that the text of a piece tells its number.
public final class TinySpeakers {
  private TinySpeakers() {}

  /// A folder with the model of a fixture and a vocabulary for it.
  ///
  /// @param fixture such as `blip-caption`
  /// @param first the number of `[CLS]`
  /// @param last the number of `[SEP]`
  /// @param size of the vocabulary
  public static Path in(Path folder, String fixture, int first, int last, int size)
      throws IOException {
    TinyEncoders.copy(fixture, folder);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      pieces.add("w" + i);
    }
    pieces.set(0, "[PAD]");
    pieces.set(1, "[UNK]");
    pieces.set(first, "[CLS]");
    pieces.set(last, "[SEP]");
    pieces.set(4, "[MASK]");
    Files.write(folder.resolve("vocab.txt"), pieces);
    return folder;
  }

  /// Describes pictures.
  public static Path captioner(Path folder) throws IOException {
    return in(folder, "blip-caption", 2, 5, 64);
  }

  /// Writes answers to questions.
  public static Path writer(Path folder) throws IOException {
    return in(folder, "blip-vqa", 3, 5, 64);
  }

  /// Chooses answers to questions.
  public static Path chooser(Path folder) throws IOException {
    return in(folder, "vilt-vqa", 2, 3, 90);
  }

  /// Judges pairs.
  public static Path matcher(Path folder) throws IOException {
    return in(folder, "blip-itm", 2, 5, 64);
  }

  /// Fills masks.
  public static Path filler(Path folder) throws IOException {
    return in(folder, "bert-mlm", 2, 3, 120);
  }
}
