package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.Random;

/// Which patches of each picture a masked autoencoder sees: those with the smallest noise.
///
/// @param order the patches by rising noise, (batch, patches), int64
/// @param rank of each patch, (batch, patches), int64: its place in `order`
/// @param kept how many are seen
record PatchOrder(NDArray order, NDArray rank, int kept) {
  /// @param noise (batch, patches)
  static PatchOrder of(NDArray noise, int kept) {
    NDArray order = noise.argSort(1);
    return new PatchOrder(order, order.argSort(1), kept);
  }

  /// Noise of a fixed seed, (batch, patches).
  static NDArray noise(int batch, int patches, NDManager manager) {
    Random random = new Random(0);
    float[][] noise = new float[batch][patches];
    for (float[] row : noise) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextFloat();
      }
    }
    return manager.create(noise);
  }

  /// The seen of (batch, patches, width): (batch, kept, width), by rising noise.
  NDArray seen(NDArray patches) {
    return picked(patches, order.get(new NDIndex(":, :" + kept)));
  }

  /// From the order by rising noise, (batch, patches, width), back to where they belong.
  NDArray inPlace(NDArray ordered) {
    return picked(ordered, rank);
  }

  /// Picks positions of (batch, n, width) by (batch, m) indices: (batch, m, width).
  private static NDArray picked(NDArray states, NDArray at) {
    return states.gather(at.expandDims(-1).repeat(2, states.getShape().get(2)), 1);
  }

  /// How many patches of a picture are not seen.
  int hiddenCount() {
    return (int) order.getShape().get(1) - kept;
  }

  /// 1 for the patches that are not seen, (batch, patches), float32.
  NDArray hidden() {
    return rank.gte(kept).toType(DataType.FLOAT32, false);
  }
}
