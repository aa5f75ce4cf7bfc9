package org.crosslens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LossesTest {
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

  @Test
  void pairsThatPointTheSameWayLoseLessThanStrangers() {
    NDArray images = manager.eye(3);
    float matched = contrastive(images, manager.eye(3));
    float turned =
        contrastive(
            images, manager.create(new float[] {0, 1, 0, 0, 0, 1, 1, 0, 0}, new Shape(3, 3)));
    double e = Math.exp(10);
    assertThat((double) matched).isCloseTo(Math.log(1 + 2 / e), within(1e-6));
    assertThat((double) turned).isCloseTo(Math.log(2 + e), within(1e-4));
  }

  @Test
  void equalTextsAreNotEachOthersWrongAnswer() {
    NDArray features = manager.create(new float[] {1, 0, 1, 0}, new Shape(2, 2));
    NDArray scale = manager.create((float) Math.log(10));
    float same =
        Losses.contrastive(features, features, scale, manager.ones(new Shape(2, 2))).getFloat();
    assertThat(same).isCloseTo((float) Math.log(2), within(1e-6f)); // its own entropy, no more
  }

  @Test
  void rowsWithoutTargetAreLeftOut() {
    NDArray logits = manager.create(new float[] {0, 0, 5, -5}, new Shape(2, 2));
    NDArray targets = manager.create(new float[] {1, 0, 0, 0}, new Shape(2, 2));
    assertThat(Losses.crossEntropy(logits, targets).getFloat())
        .isCloseTo((float) Math.log(2), within(1e-6f));
  }

  @Test
  void gradientsAgreeWithFiniteDifferences() {
    float[] start = gaussian(12);
    NDArray texts = manager.create(gaussian(12), new Shape(3, 4));
    NDArray images = manager.create(start, new Shape(3, 4));
    images.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(loss(images, texts));
    }
    float[] gradient = images.getGradient().toFloatArray();
    for (int i = 0; i < start.length; i++) {
      double slope = (moved(start, i, 1e-2f, texts) - moved(start, i, -1e-2f, texts)) / 2e-2;
      assertThat((double) gradient[i]).isCloseTo(slope, within(2e-3));
    }
  }

  private float moved(float[] start, int at, float by, NDArray texts) {
    float[] values = start.clone();
    values[at] += by;
    return loss(manager.create(values, new Shape(3, 4)), texts).getFloat();
  }

  private NDArray loss(NDArray images, NDArray texts) {
    return Losses.contrastive(images, texts, manager.create(1f), manager.eye(3));
  }

  private float contrastive(NDArray images, NDArray texts) {
    NDArray scale = manager.create((float) Math.log(10));
    return Losses.contrastive(images, texts, scale, manager.eye(3)).getFloat();
  }

  private static float[] gaussian(int n) {
    Random random = new Random(7);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Test
  void ntXentAlsoCountsOthersOfTheSameModalityAsWrong() {
    NDArray features = manager.eye(2);
    NDArray scale = manager.create(1f);
    float loss = Losses.ntXent(features, features, scale, manager.eye(2)).getFloat();
    // Of the three others one is the partner, cosine 1, and two are strangers, cosine 0.
    assertThat((double) loss).isCloseTo(Math.log(1 + 2 / Math.E), within(1e-6));
    float alike =
        Losses.ntXent(features, features, scale, manager.ones(new Shape(2, 2))).getFloat();
    assertThat((double) alike).isCloseTo(Math.log(1 + Math.E) - 0.5, within(1e-6));
  }

  @Test
  void tripletsWantAMarginFromAllOrFromTheHardest() {
    NDArray scores =
        manager.create(new float[] {0.5f, 0.4f, 0, 0, 0.5f, 0, 0, 0, 0.5f}, new Shape(3, 3));
    NDArray same = manager.eye(3);
    // One wrong pair is 0.1 too close, in its row and in its column, of six wrong ones each.
    assertThat((double) Losses.triplet(scores, same, 0.2, false).getFloat())
        .isCloseTo(0.2 / 6, within(1e-6));
    assertThat((double) Losses.triplet(scores, same, 0.2, true).getFloat())
        .isCloseTo(0.2 / 3, within(1e-6));
  }
}
