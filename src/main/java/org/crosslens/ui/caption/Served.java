package org.crosslens.ui.caption;

import javafx.geometry.Rectangle2D;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.ui.desk.Seen;

/// Which words a part of the picture served.
final class Served {
  private Served() {}

  /// The share of each word's look that fell on patches whose middle lies in a rectangle.
  ///
  /// @param region as shares of the picture's width and height
  /// @return one a word, from 0 to 1
  static float[] shares(SpokenCaption caption, Seen seen, Rectangle2D region, int layer, int head) {
    boolean[] inside = inside(seen, region);
    float[] shares = new float[caption.words().size()];
    for (int i = 0; i < shares.length; i++) {
      float[] look = caption.looks(caption.words().get(i), layer, head);
      double whole = 0;
      double part = 0;
      for (int patch = 0; patch < look.length; patch++) {
        whole += look[patch];
        part += inside[patch] ? look[patch] : 0;
      }
      shares[i] = whole == 0 ? 0 : (float) (part / whole);
    }
    return shares;
  }

  private static boolean[] inside(Seen seen, Rectangle2D region) {
    PatchGrid grid = seen.grid();
    boolean[] inside = new boolean[grid.patches()];
    for (int patch = 0; patch < inside.length; patch++) {
      PatchGrid.Box box = grid.box(patch);
      inside[patch] =
          region.contains(
              (box.left() + box.width() / 2) / seen.image().getWidth(),
              (box.top() + box.height() / 2) / seen.image().getHeight());
    }
    return inside;
  }
}
