package org.crosslens.inputs;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.util.Objects;

/// How a camera was held: the eight values of the EXIF tag 0x0112, and how to undo them.
///
/// @param transposed rows and columns are exchanged, which happens before the mirroring
/// @param mirrored left and right are exchanged
/// @param flipped top and bottom are exchanged
record Orientation(boolean transposed, boolean mirrored, boolean flipped) {
  /// The orientation of the EXIF value 1 to 8; any other number means upright.
  static Orientation of(int value) {
    return switch (value) {
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, true, false);
      case 7 -> new Orientation(true, true, true);
      case 8 -> new Orientation(true, false, true);
      default -> new Orientation(false, false, false);
    };
  }

  /// The orientation that a picture file states; upright when it states none.
  static Orientation in(Metadata metadata) {
    return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
        .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
        .filter(Objects::nonNull)
        .findFirst()
        .map(Orientation::of)
        .orElse(of(1));
  }

  /// The picture as it was seen.
  RgbImage apply(RgbImage picture) {
    if (!transposed && !mirrored && !flipped) {
      return picture;
    }
    int width = transposed ? picture.height() : picture.width();
    int height = transposed ? picture.width() : picture.height();
    byte[] pixels = new byte[picture.pixels().length];
    int out = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++, out += 3) {
        int column = mirrored ? width - 1 - x : x;
        int row = flipped ? height - 1 - y : y;
        int from = transposed ? column * picture.width() + row : row * picture.width() + column;
        System.arraycopy(picture.pixels(), from * 3, pixels, out, 3);
      }
    }
    return new RgbImage(width, height, pixels);
  }
}
