package org.crosslens.workbench.lab;

import java.util.SplittableRandom;
import org.crosslens.training.BatchSource;

/// Goes through the training examples in an order drawn anew each epoch, a batch at a time; what is
/// left over at an epoch's end is left out of it.
///
/// @param examples how many there are
/// @param size of a batch
/// @param seed of the order
record Batches(int examples, int size, long seed) implements BatchSource<Batches.Batch> {
  /// One step's examples.
  ///
  /// @param step counted from 0
  /// @param rows numbers of examples; treat as read-only
  record Batch(int step, int[] rows) {}

  int anEpoch() {
    return examples / size;
  }

  @Override
  public Batch batch(int step) {
    int[] order = order(step / anEpoch());
    int[] rows = new int[size];
    System.arraycopy(order, step % anEpoch() * size, rows, 0, size);
    return new Batch(step, rows);
  }

  private int[] order(int epoch) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
    int[] order = new int[examples];
    for (int i = 0; i < examples; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
