package org.crosslens.library.scenes;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The pixels of a picture in which one object is seen, row by row.
///
/// @param size pixels a side of the picture
/// @param pixels bit `y * size + x` says whether the object is seen there
public record Mask(int size, BitSet pixels) {
  private static final int HALF = 128;

  /// The masks of a scene's objects in their order; where one hides another, the front one counts.
  public static List<Mask> of(Scene scene, int size) {
    List<Mask> masks = new ArrayList<>();
    for (SceneObject object : scene.objects()) {
      BitSet drawn = drawn(scene, object, size);
      masks.forEach(behind -> behind.pixels.andNot(drawn));
      masks.add(new Mask(size, drawn));
    }
    return masks;
  }

  private static BitSet drawn(Scene scene, SceneObject object, int size) {
    BufferedImage alone = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    SceneArtist.draw(scene, object, alone);
    int[] argb = alone.getRGB(0, 0, size, size, null, 0, size);
    BitSet drawn = new BitSet(argb.length);
    for (int i = 0; i < argb.length; i++) {
      drawn.set(i, argb[i] >>> 24 >= HALF);
    }
    return drawn;
  }

  /// Lengths of the runs of pixels outside and inside by turns, beginning outside; a sum of size².
  public List<Integer> runs() {
    List<Integer> runs = new ArrayList<>();
    int end = size * size;
    boolean inside = false;
    for (int from = 0; from < end; inside = !inside) {
      int found = inside ? pixels.nextClearBit(from) : pixels.nextSetBit(from);
      int to = found < 0 ? end : Math.min(found, end);
      runs.add(to - from);
      from = to;
    }
    return runs;
  }
}
