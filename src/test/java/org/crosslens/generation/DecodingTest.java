package org.crosslens.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import org.crosslens.TestEngine;
import org.crosslens.layers.Probe;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecodingTest {
  private static final int STOP = 3;
  private static final Rules RULES = Rules.until(STOP, 0, 8);

  /// 0 leads to 1, 1 to 2, 2 to the stop, with other ways less likely.
  private static final Chain CHAIN =
      new Chain(new float[][] {{0, 3, 1, 2}, {0, 1, 4, 2}, {1, 2, 0, 3}, {0, 5, 0, 0}});

  private NDManager manager;

  @BeforeEach
  void open() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private Decoding decoding(Start start, Rules rules, Choice choice) {
    return new Decoding(start, rules, choice, step -> Probe.NONE, manager);
  }

  @Test
  void takesTheBestUntilTheStop() {
    Decoding decoding = decoding(CHAIN.from(0), RULES, Choice.GREEDY);
    decoding.finish(Progress.NONE);
    assertThat(decoding.ids(0)).containsExactly(0, 1, 2, STOP);
    assertThat(decoding.ended(0)).isTrue();
  }

  @Test
  void fillsRowsThatEndedBeforeOthers() {
    Decoding decoding = decoding(CHAIN.from(0, 2), RULES, Choice.GREEDY);
    decoding.finish(Progress.NONE);
    assertThat(decoding.ids(1)).containsExactly(2, STOP, 0, 0);
  }

  @Test
  void aStopInThePromptEndsNothing() {
    Decoding decoding = decoding(CHAIN.from(STOP), RULES, Choice.GREEDY);
    decoding.finish(Progress.NONE);
    assertThat(decoding.ids(0)).containsExactly(STOP, 1, 2, STOP);
  }

  @Test
  void tellsProbabilitiesAndAlternatives() {
    Step step = decoding(CHAIN.from(0), RULES, Choice.GREEDY).next();
    double all = 1 + Math.exp(3) + Math.exp(1) + Math.exp(2);
    assertThat(step.probability(0)).isCloseTo(Math.exp(3) / all, within(1e-6));
    assertThat(step.alternatives(0, 3))
        .extracting(Step.Alternative::id)
        .containsExactly(1L, 3L, 2L);
  }

  @Test
  void goesOnFromAForcedPiece() {
    Decoding decoding = decoding(CHAIN.from(0), RULES, Choice.GREEDY);
    decoding.finish(Progress.NONE);
    Step forced = decoding.force(0, 2);
    assertThat(forced.probability(0)).isLessThan(0.2);
    decoding.finish(Progress.NONE);
    assertThat(decoding.ids(0)).containsExactly(0, 2, STOP);
    assertThat(decoding.steps()).hasSize(2);
  }

  @Test
  void staysWithinTheLongestLength() {
    Decoding decoding = decoding(CHAIN.from(0), RULES.atMost(2), Choice.GREEDY);
    decoding.finish(Progress.NONE);
    assertThat(decoding.ids(0)).containsExactly(0, 1);
  }

  @Test
  void writesNoMoreNewPiecesThanAsked() {
    Start start = CHAIN.from(0);
    long[][] prompt = {{0, 1, 2, 0}};
    long[][] ones = {{1, 1, 1, 1}};
    Start longer = new Start(start.decoder(), prompt, ones, null, null);
    Decoding decoding = decoding(longer, RULES.atMost(3).atMostNew(2), Choice.GREEDY);
    decoding.finish(Progress.NONE);
    assertThat(decoding.ids(0)).containsExactly(0, 1, 2, 0, 1, 2);
  }

  @Test
  void doesNotEndBeforeTheLeastLength() {
    Decoding decoding = decoding(CHAIN.from(0), RULES.atLeast(4), Choice.GREEDY);
    decoding.finish(Progress.NONE);
    assertThat(decoding.ids(0)).containsExactly(0, 1, 2, 1, 2, STOP);
  }

  @Test
  void penalisesRepetitionOnBothSidesOfZero() {
    float[] scores = {4, -4, 1, 1};
    Rules.until(9, 0, 9).penalised(2).bend(scores, new long[] {0, 1, 0});
    assertThat(scores).containsExactly(2, -8, 1, 1);
  }

  @Test
  void stopsBetweenTwoPiecesWhenCancelled() {
    Decoding decoding = decoding(CHAIN.from(0), RULES, Choice.GREEDY);
    Progress afterOne =
        new Progress() {
          private boolean heard;

          @Override
          public void step(long done, long of, String what) {
            heard = true;
          }

          @Override
          public boolean cancelled() {
            return heard;
          }
        };
    assertThatThrownBy(() -> decoding.finish(afterOne)).isInstanceOf(Cancelled.class);
    assertThat(decoding.steps()).hasSize(1);
  }

  @Test
  void refusesAPromptWithoutRoom() {
    long[][] ids = new long[1][100];
    assertThatThrownBy(() -> new Start(CHAIN, ids, ids, null, null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("100");
  }
}
