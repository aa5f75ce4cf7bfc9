package org.crosslens.workbench;

import java.nio.file.Path;
import java.util.List;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Problem;

/// Reads picture files as a model takes them.
public final class PictureReader {
  private PictureReader() {}

  /// Reads files side by side, each shrunk as soon as it is read, so that a batch of large
  /// photographs never lies in memory at full size.
  ///
  /// @throws org.crosslens.results.Problem naming one that cannot be read
  public static Pixels read(PictureProcessor processor, List<Path> files) {
    List<PictureBatch> pictures =
        files.parallelStream()
            .map(file -> processor.batch(List.of(PictureFile.read(file))))
            .toList();
    PictureBatch first = pictures.getFirst();
    if (pictures.stream()
        .anyMatch(p -> p.height() != first.height() || p.width() != first.width())) {
      throw new Problem(
          "This model's preprocessor_config.json leaves pictures of different sizes.",
          "Let it crop them to one size, or open pictures of one shape.");
    }
    int each = first.values().length;
    float[] values = new float[pictures.size() * each];
    for (int i = 0; i < pictures.size(); i++) {
      System.arraycopy(pictures.get(i).values(), 0, values, i * each, each);
    }
    return new Pixels(pictures.size(), first.height(), first.width(), values);
  }
}
