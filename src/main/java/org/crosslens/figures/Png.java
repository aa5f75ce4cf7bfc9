package org.crosslens.figures;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pixels as PNG. ImageIO's own way to write into a file prints a stack trace where the file
/// cannot be made.
final class Png {
  private Png() {}

  static void write(RenderedImage image, OutputStream out) throws IOException {
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IOException("no PNG writer");
      }
    }
  }
}
