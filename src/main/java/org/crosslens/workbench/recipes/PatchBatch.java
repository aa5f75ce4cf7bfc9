package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;
import org.crosslens.models.SeenPatches;

/// The patches that a step sees of a number of pictures.
public final class PatchBatch {
  private final Patches patches;
  private final int size;
  private final float[] pixels;
  private final long[] places;

  /// @param patches how pictures are cut, and how many patches are shown
  /// @param size number of pictures
  public PatchBatch(Patches patches, int size) {
    this.patches = patches;
    this.size = size;
    pixels = new float[size * patches.shown() * patches.length()];
    places = new long[size * (1 + patches.shown())];
  }

  /// Chooses patches of a picture and takes them in.
  ///
  /// @param row the picture's place in the batch
  /// @param rgb its bytes, three a pixel
  /// @return the numbers of the patches chosen, rising
  public int[] put(int row, byte[] rgb, RandomGenerator random) {
    int[] seen = patches.choose(random);
    for (int i = 0; i < seen.length; i++) {
      patches.cut(rgb, seen[i], pixels, (row * seen.length + i) * patches.length());
      places[row * (1 + seen.length) + 1 + i] = 1L + seen[i];
    }
    return seen;
  }

  /// As tensors of a step. The pixels are a copy in libtorch's own memory: how a product of
  /// matrices is rounded depends on where they begin, and Java's memory begins anywhere, so equal
  /// runs would end differently.
  public SeenPatches on(NDManager run) {
    long shown = patches.shown();
    try (NDArray javas = run.create(pixels, new Shape(size, shown, patches.length()))) {
      return new SeenPatches(javas.duplicate(), run.create(places, new Shape(size, 1 + shown)));
    }
  }
}
