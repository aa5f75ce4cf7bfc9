package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.RgbImage;
import org.crosslens.results.Problem;

/// A user's pictures in memory, read once: as the file has them or as the model sees them,
/// whichever is smaller. What a step needs is resized when its batch is prepared.
///
/// The processor must leave a picture alone that it has made itself, as one for squares does.
public final class KeptPictures {
  private final PictureProcessor processor;
  private final List<RgbImage> kept = new ArrayList<>();

  /// Begins with none.
  public KeptPictures(PictureProcessor processor) {
    this.processor = processor;
  }

  /// Reads one more.
  ///
  /// @throws Problem when the file is no picture or damaged; nothing is added then
  public void add(Path file) {
    RgbImage picture = PictureFile.read(file);
    RgbImage seen = processor.seen(picture);
    kept.add(seen.pixels().length < picture.pixels().length ? seen : picture);
  }

  /// How many there are.
  public int count() {
    return kept.size();
  }

  /// Some of them as the model takes them; may be asked from several threads at once.
  public PictureBatch batch(int[] chosen) {
    return processor.batch(IntStream.of(chosen).mapToObj(kept::get).toList());
  }

  /// A batch as a tensor of a training step, (batch, 3, height, width), float32.
  ///
  /// A copy in libtorch's own memory: how a product of matrices is rounded depends on where they
  /// begin, and Java's memory begins anywhere, so equal runs would end differently.
  public static NDArray pixels(PictureBatch batch, NDManager run) {
    try (NDArray javas = batch.pixelValues(run)) {
      return javas.duplicate();
    }
  }
}
