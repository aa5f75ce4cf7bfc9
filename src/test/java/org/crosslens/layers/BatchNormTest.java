package org.crosslens.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import org.crosslens.TestEngine;
import org.crosslens.layers.BatchNorm.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batch normalisation beside a naive computation of its own, and its gradient beside differences.
class BatchNormTest {
  private static final int BATCH = 3;
  private static final int CHANNELS = 2;
  private static final int AREA = 4; // two rows of two
  private static final float[] GAIN = {1.5f, 0.5f};
  private static final float[] SHIFT = {0.25f, -1};

  private final float[] x = drawn(1);
  private final float[] weights = drawn(2); // of the outputs in a sum that gradients flow from

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void aBatchIsNormalisedByItsOwnStatisticsWhichTheRunningOnesTakeATenthOf() {
    try (NDManager manager = NDManager.newBaseManager()) {
      BatchNorm norm = norm(manager, Statistics.OF_BATCH);
      float[] y = norm.apply(input(manager)).toFloatArray();
      for (int c = 0; c < CHANNELS; c++) {
        double mean = mean(c);
        double squares = squares(c);
        double variance = squares / (BATCH * AREA);
        for (int i = 0; i < BATCH * AREA; i++) {
          int at = at(c, i);
          double wanted = (x[at] - mean) / Math.sqrt(variance + 1e-5) * GAIN[c] + SHIFT[c];
          assertThat((double) y[at]).isCloseTo(wanted, within(1e-5));
        }
        double unbiased = squares / (BATCH * AREA - 1);
        assertThat((double) norm.mean().toFloatArray()[c])
            .isCloseTo(0.9 * 2 + 0.1 * mean, within(1e-6));
        assertThat((double) norm.variance().toFloatArray()[c])
            .isCloseTo(0.9 * 4 + 0.1 * unbiased, within(1e-6));
      }
    }
  }

  @Test
  void runningStatisticsAreUsedAndLeftAlone() {
    try (NDManager manager = NDManager.newBaseManager()) {
      BatchNorm norm = norm(manager, Statistics.RUNNING);
      float[] y = norm.apply(input(manager)).toFloatArray();
      int last = at(1, AREA);
      assertThat((double) y[last])
          .isCloseTo((x[last] - 2) / Math.sqrt(4 + 1e-5) * GAIN[1] + SHIFT[1], within(1e-5));
      assertThat(norm.mean().toFloatArray()).containsExactly(2, 2);
      assertThat(norm.variance().toFloatArray()).containsExactly(4, 4);
    }
  }

  @Test
  void theGradientFlowsThroughTheStatistics() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray input = input(manager);
      input.setRequiresGradient(true);
      BatchNorm norm = norm(manager, Statistics.OF_BATCH);
      norm.weight().setRequiresGradient(true);
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        NDArray counted = manager.create(weights, input.getShape());
        collector.backward(norm.apply(input).mul(counted).sum());
      }
      float[] gradient = input.getGradient().toFloatArray();
      for (int i = 0; i < x.length; i++) {
        assertThat((double) gradient[i]).isCloseTo(slope(i), within(2e-3));
      }
      assertThat(norm.weight().getGradient().toFloatArray()[0]).isNotZero();
      assertThat(norm.mean().toFloatArray()[0]).isNotEqualTo(2);
    }
  }

  /// Of the weighted sum of the naive outputs, over one input.
  private double slope(int input) {
    double step = 1e-4;
    float kept = x[input];
    x[input] = (float) (kept + step);
    double above = sum();
    double up = x[input];
    x[input] = (float) (kept - step);
    double slope = (above - sum()) / (up - x[input]);
    x[input] = kept;
    return slope;
  }

  private double sum() {
    double sum = 0;
    for (int c = 0; c < CHANNELS; c++) {
      double deviation = Math.sqrt(squares(c) / (BATCH * AREA) + 1e-5);
      for (int i = 0; i < BATCH * AREA; i++) {
        sum += weights[at(c, i)] * ((x[at(c, i)] - mean(c)) / deviation * GAIN[c] + SHIFT[c]);
      }
    }
    return sum;
  }

  private double mean(int channel) {
    double sum = 0;
    for (int i = 0; i < BATCH * AREA; i++) {
      sum += x[at(channel, i)];
    }
    return sum / (BATCH * AREA);
  }

  private double squares(int channel) {
    double mean = mean(channel);
    double sum = 0;
    for (int i = 0; i < BATCH * AREA; i++) {
      sum += (x[at(channel, i)] - mean) * (x[at(channel, i)] - mean);
    }
    return sum;
  }

  /// Where a channel's value stands in (batch, channels, rows, columns).
  private static int at(int channel, int value) {
    return (value / AREA * CHANNELS + channel) * AREA + value % AREA;
  }

  private NDArray input(NDManager manager) {
    return manager.create(x, new Shape(BATCH, CHANNELS, 2, 2));
  }

  private static BatchNorm norm(NDManager manager, Statistics statistics) {
    return new BatchNorm(
        manager.create(GAIN),
        manager.create(SHIFT),
        manager.create(new float[] {2, 2}),
        manager.create(new float[] {4, 4}),
        statistics);
  }

  private static float[] drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[BATCH * CHANNELS * AREA];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
