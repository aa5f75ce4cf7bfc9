package org.crosslens.generation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crosslens.TestEngine;
import org.crosslens.layers.Probe;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.Test;

/// Runs of pieces that may occur once only.
class OnceOnlyTest {
  private static final int VOCABULARY = 4;

  /// Lists every run of a row and of the row with each piece after it.
  @Property(tries = 200)
  void forbidsExactlyThePiecesThatWouldRepeatARun(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = VOCABULARY - 1) Integer> row,
      @ForAll @IntRange(min = 1, max = 4) int size) {
    float[] scores = new float[VOCABULARY];
    long[] pieces = row.stream().mapToLong(i -> i).toArray();
    Rules.until(0, 0, 99).onceOnly(size).bend(scores, pieces);

    Set<List<Long>> before = new HashSet<>(runs(pieces, size));
    for (int next = 0; next < VOCABULARY; next++) {
      long[] longer = LongStream.concat(Arrays.stream(pieces), LongStream.of(next)).toArray();
      List<List<Long>> after = runs(longer, size);
      boolean repeats = !after.isEmpty() && before.contains(after.getLast());
      assertThat(scores[next] == Float.NEGATIVE_INFINITY).isEqualTo(repeats);
    }
  }

  private static List<List<Long>> runs(long[] row, int size) {
    return IntStream.rangeClosed(0, row.length - size)
        .mapToObj(at -> Arrays.stream(row, at, at + size).boxed().toList())
        .toList();
  }

  /// The chain alone would say 0 1 0 1 for ever.
  @Test
  void aDecodingLeavesItsLoop() {
    TestEngine.open();
    Chain chain = new Chain(new float[][] {{0, 9, 2, 1}, {9, 0, 3, 1}, {1, 2, 0, 9}, {0, 0, 0, 0}});
    try (NDManager manager = NDManager.newBaseManager()) {
      Rules rules = Rules.until(3, 0, 12);
      assertThat(written(chain, rules, manager)).startsWith(0, 1, 0, 1, 0, 1).hasSize(12);
      assertThat(written(chain, rules.onceOnly(2), manager)).containsExactly(0, 1, 0, 2, 3);
    }
  }

  private static long[] written(Chain chain, Rules rules, NDManager manager) {
    try (Decoding decoding =
        new Decoding(chain.from(0), rules, Choice.GREEDY, step -> Probe.NONE, manager)) {
      decoding.finish(Progress.NONE);
      return decoding.ids(0);
    }
  }
}
