package org.crosslens.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.crosslens.TestEngine;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.results.AttentionSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Checks the two norm orders, the gradient through the probe, and that a layer leaves nothing
/// behind.
class TransformerLayerTest {
  private static final int WIDTH = 4;

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

  @ParameterizedTest
  @EnumSource
  void equalsItsEquation(Order order) {
    TransformerLayer layer = layer(order);
    NDArray x = manager.randomNormal(new Shape(2, 3, WIDTH));
    NDArray computed = layer.apply(x, null, Probe.NONE);
    NDArray attended;
    NDArray expected;
    if (order == Order.PRE) {
      NDArray normed = layer.attentionNorm().apply(x);
      attended = x.add(layer.attention().apply(normed, normed, null, Probe.NONE));
      expected = attended.add(layer.mlp().apply(layer.mlpNorm().apply(attended)));
    } else {
      attended =
          layer.attentionNorm().apply(x.add(layer.attention().apply(x, x, null, Probe.NONE)));
      expected = layer.mlpNorm().apply(attended.add(layer.mlp().apply(attended)));
    }
    assertThat(computed.toFloatArray()).containsExactly(expected.toFloatArray(), within(1e-6f));
  }

  @Test
  void leavesOnlyItsResultBehind() {
    TransformerLayer layer = layer(Order.PRE);
    try (NDManager run = manager.newSubManager()) {
      NDArray x = run.randomNormal(new Shape(1, 3, WIDTH));
      int before = run.getManagedArrays().size();
      NDArray result = layer.apply(x, null, Probe.NONE);
      assertThat(run.getManagedArrays()).hasSize(before + 1);
      assertThat(x.getManager()).isSameAs(run);
      assertThat(result.getManager()).isSameAs(run);
    }
  }

  /// The gradient of a sum with respect to one attention weight, by a zero leaf that the probe
  /// adds, against the difference that a small change of that weight makes.
  @Test
  void letsTheProbeReadGradientsOfThePattern() {
    TransformerLayer layer = layer(Order.PRE);
    NDArray x = manager.randomNormal(new Shape(1, 3, WIDTH));
    NDArray direction = manager.randomNormal(new Shape(1, 3, WIDTH));
    NDArray leaf = manager.zeros(new Shape(1, 2, 3, 3));
    leaf.setRequiresGradient(true);
    try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      NDArray y = layer.apply(x, null, (site, pattern) -> pattern.add(leaf)).mul(direction).sum();
      gradients.backward(y);
    }
    float[] gradient = leaf.getGradient().toFloatArray();
    float step = 1e-2f;
    for (int i = 0; i < gradient.length; i++) {
      float up = shifted(layer, x, direction, i, step);
      float down = shifted(layer, x, direction, i, -step);
      assertThat(gradient[i]).isCloseTo((up - down) / (2 * step), within(2e-3f));
    }
  }

  private float shifted(
      TransformerLayer layer, NDArray x, NDArray direction, int index, float step) {
    float[] shift = new float[18];
    shift[index] = step;
    NDArray added = manager.create(shift, new Shape(1, 2, 3, 3));
    return layer
        .apply(x, null, (site, pattern) -> pattern.add(added))
        .mul(direction)
        .sum()
        .toFloatArray()[0];
  }

  private TransformerLayer layer(Order order) {
    return new TransformerLayer(
        order,
        new Attention(
            AttentionSite.self("toy", 0),
            2,
            projection(WIDTH, WIDTH),
            projection(WIDTH, WIDTH),
            projection(WIDTH, WIDTH),
            projection(WIDTH, WIDTH)),
        norm(),
        new Mlp(projection(WIDTH, 8), Activation.GELU, projection(8, WIDTH)),
        norm());
  }

  private Norm norm() {
    return new Norm(
        manager.randomNormal(new Shape(WIDTH)), manager.randomNormal(new Shape(WIDTH)), 1e-5f);
  }

  private Projection projection(long in, long out) {
    return new Projection(
        manager.randomNormal(new Shape(out, in)).mul(0.5),
        manager.randomNormal(new Shape(out)).mul(0.5));
  }
}
