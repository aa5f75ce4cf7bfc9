package org.crosslens.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.crosslens.TestEngine;
import org.crosslens.models.SequenceEncoder.Sequence;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PooledTest {
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

  /// Two sentences of four positions, the second padded by one; each state is (position, 100).
  private Sequence sentences(int leading) {
    float[] states = {0, 100, 1, 100, 2, 100, 3, 100, 0, 100, 1, 100, 2, 100, 9, 100};
    long[] attended = {1, 1, 1, 1, 1, 1, 1, 0};
    return new Sequence(
        manager.create(states, new Shape(2, 4, 2)),
        manager.create(attended, new Shape(2, 4)),
        leading);
  }

  private float[] pooled(Pooling pooling, int leading) {
    return Pooled.of(sentences(leading), pooling).toFloatArray();
  }

  @Test
  void meansLeaveOutClassTokenAndPadding() {
    assertThat(pooled(Pooling.MEAN, 1)).containsExactly(2, 100, 1.5f, 100);
    assertThat(pooled(Pooling.MEAN, 0)).containsExactly(1.5f, 100, 1, 100);
  }

  @Test
  void theLabAddsThePaddedPositionAndDividesByTheOthers() {
    assertThat(pooled(Pooling.LAB, 1)).containsExactly(2, 100, 6, 150);
  }

  @Test
  void theClassTokenComesFirst() {
    assertThat(pooled(Pooling.CLASS, 1)).containsExactly(0, 100, 0, 100);
    assertThatThrownBy(() -> pooled(Pooling.CLASS, 0)).isInstanceOf(Problem.class);
  }
}
