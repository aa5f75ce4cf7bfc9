package org.crosslens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdamWTest {
  private static final Offset<Float> CLOSE = within(1e-6f);

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

  /// Worked by hand: gradient 0.5, betas 0.9 and 0.98, rate 0.1, decay 0.2. The first step's
  /// corrected moments are 0.5 and 0.25, so the weight 2 becomes 2 (1 - 0.02) - 0.1 = 1.86; the
  /// second, with gradient -0.3: mean (0.9 * 0.05 - 0.03) / 0.19, square (0.98 * 0.005 + 0.0018) /
  /// 0.0396.
  @Test
  void agreesWithTwoStepsByHand() {
    NDArray weight = weight(2, 1, 1);
    AdamW adam = new AdamW(manager, Map.of("w", weight), new AdamW.Settings(.9, .98, 0, .2, 9));
    slope(weight, 0.5f);
    adam.step(1, 0.1);
    assertThat(weight.toFloatArray()[0]).isCloseTo(1.86f, CLOSE);
    slope(weight, -0.3f);
    adam.step(2, 0.1);
    double moved = 0.1 * (0.015 / 0.19) / Math.sqrt(0.0067 / 0.0396);
    assertThat(weight.toFloatArray()[0]).isCloseTo((float) (1.86 * 0.98 - moved), CLOSE);
  }

  @Test
  void vectorsAndPositionsDoNotDecay() {
    NDArray bias = weight(2, 1);
    NDArray position = weight(2, 1, 1);
    Map<String, NDArray> weights = Map.of("b", bias, "position_embedding.weight", position);
    AdamW adam = new AdamW(manager, weights, new AdamW.Settings(.9, .98, 1e-8, .5, 1));
    slope(bias, 0);
    slope(position, 0);
    adam.step(1, 0.1);
    assertThat(bias.toFloatArray()).containsExactly(2);
    assertThat(position.toFloatArray()).containsExactly(2);
  }

  @Test
  void clippingKeepsTheDirectionOfAllGradientsTogether() {
    NDArray a = weight(0, 1, 1);
    NDArray b = weight(0, 1, 1);
    AdamW adam =
        new AdamW(manager, Map.of("a", a, "b", b), new AdamW.Settings(.9, .98, 1e-8, 0, 1));
    slope(a, 30);
    slope(b, 40);
    adam.step(1, 0.1);
    assertThat(moment(adam, "mean.a")).isCloseTo(0.06f, CLOSE);
    assertThat(moment(adam, "mean.b")).isCloseTo(0.08f, CLOSE);
  }

  @Test
  void leavesEverythingAloneWhenAGradientIsNoNumber() {
    NDArray weight = weight(2, 1, 1);
    AdamW adam = new AdamW(manager, Map.of("w", weight), AdamW.Settings.decaying(0.1));
    slope(weight, Float.NaN);
    assertThat(adam.step(1, 0.1)).isFalse();
    assertThat(weight.toFloatArray()).containsExactly(2);
  }

  private static float moment(AdamW adam, String name) {
    return Objects.requireNonNull(adam.moments().get(name)).toFloatArray()[0];
  }

  private NDArray weight(float value, long... shape) {
    NDArray weight = manager.create(new float[] {value}, new Shape(shape));
    weight.setRequiresGradient(true);
    return weight;
  }

  /// Gives a weight of one number a gradient.
  private static void slope(NDArray weight, float gradient) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(weight.mul(gradient).sum());
    }
  }
}
