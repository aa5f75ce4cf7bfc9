package org.crosslens.workbench.explain;

import java.util.List;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.RgbImage;
import org.crosslens.models.ImageEncoder;
import org.crosslens.probes.Pixels;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Positions;

/// A picture as a model takes it.
///
/// @param pixels one picture
/// @param grid where its patches lie, in pixels of the picture as loaded
record Seen(Pixels pixels, PatchGrid grid) {
  /// @throws org.crosslens.results.Problem when the file cannot be read
  static Seen of(Picture picture, PictureProcessor processor, ImageEncoder.Vision sizes) {
    RgbImage image = PictureFile.read(picture.file());
    PictureBatch batch = processor.batch(List.of(image));
    return new Seen(
        new Pixels(1, batch.height(), batch.width(), batch.values()),
        processor.grid(image.width(), image.height(), sizes.patchSize()));
  }

  /// The self-attention of the vision tower, read at its class token.
  ///
  /// @param leading tokens before the first patch
  Stream stream(int leading) {
    return Stream.self(
        Part.VISION, ImageEncoder.VISION, Positions.patches(leading, grid), List.of(0));
  }
}
