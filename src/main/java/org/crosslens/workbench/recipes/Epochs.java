package org.crosslens.workbench.recipes;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Goes through all examples again and again, each time in another order. What fills no whole batch
/// is left out of that round; another order leaves out others.
///
/// @param count of the examples
/// @param batch examples a step
/// @param seed equal seeds give equal orders
public record Epochs(int count, int batch, long seed) {
  /// Checks that there is at least one batch.
  public Epochs {
    if (batch < 1 || count < batch) {
      throw new IllegalArgumentException("%d examples for a batch of %d".formatted(count, batch));
    }
  }

  /// Steps of a round.
  public int steps() {
    return count / batch;
  }

  /// The examples of a step, counted from 0 over all rounds.
  public int[] chosen(int step) {
    int from = step % steps() * batch;
    return Arrays.copyOfRange(order(count, seed * 1_000_003 + step / steps()), from, from + batch);
  }

  /// The numbers below `count` in an order that follows from the seed.
  public static int[] order(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, count).toArray();
    for (int last = count - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
