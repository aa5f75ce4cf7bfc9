package org.crosslens.library;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.inputs.PictureFile;

/// Small copies of pictures, upright, the last ones used kept in memory.
public final class Thumbnails {
  private final int most;
  private final Map<Key, BufferedImage> kept = new LinkedHashMap<>(16, 0.75f, true);

  private record Key(Path file, int side) {}

  /// @param most how many to keep
  public Thumbnails(int most) {
    this.most = most;
  }

  /// A copy whose longer side has `side` pixels; smaller pictures keep their size.
  ///
  /// @throws org.crosslens.results.Problem when the file cannot be read as a picture
  public BufferedImage of(Path file, int side) {
    Key key = new Key(file, side);
    synchronized (kept) {
      BufferedImage known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    BufferedImage made = shrunk(PictureFile.read(file).toBufferedImage(), side);
    synchronized (kept) {
      kept.put(key, made);
      if (kept.size() > most) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return made;
  }

  private static BufferedImage shrunk(BufferedImage picture, int side) {
    BufferedImage image = picture;
    // Bilinear scaling reads two pixels each way, so big pictures are halved until that is enough.
    while (Math.max(image.getWidth(), image.getHeight()) >= 2 * side) {
      image = scaled(image, 0.5);
    }
    int longer = Math.max(image.getWidth(), image.getHeight());
    return longer > side ? scaled(image, (double) side / longer) : image;
  }

  private static BufferedImage scaled(BufferedImage image, double by) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * by));
    int height = Math.max(1, (int) Math.round(image.getHeight() * by));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return small;
  }
}
