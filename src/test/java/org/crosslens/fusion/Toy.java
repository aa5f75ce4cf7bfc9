package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Random;

/// Two small pairs: the first fills its 5 patches and 4 pieces, the second only 3 of each.
///
/// @param pair as a mechanism takes it
/// @param patches how many patches each picture has
/// @param pieces how many pieces each caption has
record Toy(Pair pair, int[] patches, int[] pieces) {
  static final int PATCHES = 5;
  static final int PIECES = 4;

  /// Padded tokens are as large as others, so that one that is seen shows.
  static Toy padded(NDManager manager, Sizes sizes) {
    return of(manager, sizes, new int[] {PATCHES, 3}, new int[] {PIECES, 3});
  }

  static Toy of(NDManager manager, Sizes sizes, int[] patches, int[] pieces) {
    int most = Arrays.stream(patches).max().orElseThrow();
    int longest = Arrays.stream(pieces).max().orElseThrow();
    Random random = new Random(3);
    Pair pair =
        new Pair(
            tokens(manager, random, patches.length, most, sizes.picture()),
            tokens(manager, random, pieces.length, longest, sizes.caption()),
            attended(manager, patches, most),
            attended(manager, pieces, longest));
    return new Toy(pair, patches, pieces);
  }

  /// One token a side, without masks.
  static Toy vectors(NDManager manager, Sizes sizes) {
    Toy one = of(manager, sizes, new int[] {1, 1}, new int[] {1, 1});
    return new Toy(new Pair(one.pair.picture(), one.pair.caption()), one.patches, one.pieces);
  }

  private static NDArray tokens(NDManager manager, Random random, int rows, int count, int width) {
    float[] values = Drawn.numbers(random, rows * count * width, 1);
    return manager.create(values, new Shape(rows, count, width));
  }

  private static NDArray attended(NDManager manager, int[] lengths, int most) {
    long[] ones = new long[lengths.length * most];
    for (int row = 0; row < lengths.length; row++) {
      Arrays.fill(ones, row * most, row * most + lengths[row], 1);
    }
    return manager.create(ones, new Shape(lengths.length, most));
  }

  int size() {
    return patches.length;
  }

  double[][] picture(int row) {
    return rows(pair.picture(), row, patches[row]);
  }

  double[][] caption(int row) {
    return rows(pair.caption(), row, pieces[row]);
  }

  /// The first tokens of one row of (batch, positions, width).
  static double[][] rows(NDArray tokens, int row, int count) {
    float[] values = tokens.get(row).toFloatArray();
    int width = (int) tokens.getShape().get(2);
    double[][] rows = new double[count][width];
    for (int i = 0; i < count * width; i++) {
      rows[i / width][i % width] = values[i];
    }
    return rows;
  }
}
