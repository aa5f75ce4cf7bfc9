package org.crosslens.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crosslens.TestEngine;
import org.crosslens.layers.Probe;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.Test;

class BeamSearchTest {
  private static final int PIECES = 4;
  private static final int STOP = 3;
  private static final int LENGTH = 5;

  private static Chain random(long seed) {
    Random random = new Random(seed);
    float[][] scores = new float[PIECES][PIECES];
    for (float[] row : scores) {
      for (int i = 0; i < PIECES; i++) {
        row[i] = (float) (2 * random.nextGaussian());
      }
    }
    return new Chain(scores);
  }

  private static Hypothesis search(Chain chain, int beams) {
    TestEngine.open();
    try (NDManager manager = NDManager.newBaseManager();
        BeamSearch search =
            new BeamSearch(
                chain.from(0),
                Rules.until(STOP, 0, LENGTH),
                Beams.of(beams),
                step -> Probe.NONE,
                manager)) {
      search.finish(Progress.NONE);
      return search.found(0).getFirst();
    }
  }

  /// The best score of all sentences that go on from `ids`, the prompt being one piece.
  private static double best(Chain chain, long[] ids) {
    double best = Double.NEGATIVE_INFINITY;
    for (int next = 0; next < PIECES; next++) {
      long[] longer = Arrays.copyOf(ids, ids.length + 1);
      longer[ids.length] = next;
      boolean ends = next == STOP || longer.length == LENGTH;
      double score = ends ? chain.sum(longer, ids.length) / ids.length : best(chain, longer);
      best = Math.max(best, score);
    }
    return best;
  }

  @Property(tries = 40)
  void enoughBeamsFindTheBestSentence(@ForAll long seed) {
    Chain chain = random(seed);
    assertThat(search(chain, 81).score()).isCloseTo(best(chain, new long[] {0}), within(1e-5));
  }

  @Property(tries = 40)
  void aScoreIsTheMeanOfItsStepsLogProbabilities(@ForAll long seed) {
    Chain chain = random(seed);
    Hypothesis found = search(chain, 3);
    long[] ids = found.ids();
    double sum = chain.sum(ids, ids.length - 1);
    int steps = ids.length - 1;
    if (found.stopped()) {
      sum += chain.sum(new long[] {ids[ids.length - 1], STOP}, 1);
      steps++;
    }
    assertThat(found.score()).isCloseTo(sum / steps, within(1e-5));
    assertThat(found.origins()).hasSize(steps);
  }

  @Test
  void oneBeamIsGreedyWhereNothingStops() {
    Chain chain =
        new Chain(new float[][] {{0, 2, 1, -9}, {0, 1, 2, -9}, {2, 0, 1, -9}, {0, 0, 0, 0}});
    assertThat(search(chain, 1).ids()).containsExactly(0, 1, 2, 0, 1);
  }
}
