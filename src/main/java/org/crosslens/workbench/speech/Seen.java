package org.crosslens.workbench.speech;

import java.util.List;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.RgbImage;
import org.crosslens.models.ImageEncoder.Vision;
import org.crosslens.probes.Pixels;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.workbench.LoadedModel;

/// A picture as a model sees it.
///
/// @param pixels what the model reads
/// @param grid where its patches lie in the picture
record Seen(Pixels pixels, PatchGrid grid) {
  /// Reads a picture.
  ///
  /// @throws org.crosslens.results.Problem when it is not there or cannot be read
  static Seen of(LoadedModel model, Picture picture, Vision vision) {
    RgbImage image = PictureFile.read(picture.file());
    PictureBatch batch = model.processor().batch(List.of(image));
    return new Seen(
        new Pixels(1, batch.height(), batch.width(), batch.values()),
        model.processor().grid(image.width(), image.height(), vision.patchSize()));
  }
}
