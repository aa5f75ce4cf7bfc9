package org.crosslens.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Random;
import org.crosslens.TestEngine;
import org.crosslens.layers.Probe;
import org.crosslens.models.OpenModel;
import org.crosslens.models.TwoTower;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairGradientsTest {
  private static final long[] SENTENCE = {97, 12, 40, 3, 98};
  private static final float STEP = 0.05f;

  private OpenModel open;
  private NDManager run;
  private NDArray pixels;
  private NDArray ids;

  @BeforeEach
  void load() {
    TestEngine.open();
    open = OpenModel.open(Path.of("src/test/resources/fixtures/models/clip-new-eos"));
    run = NDManager.newBaseManager();
    Random random = new Random(5);
    float[] values = new float[3 * 30 * 30];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    pixels = run.create(values, new Shape(1, 3, 30, 30));
    ids = run.create(SENTENCE, new Shape(1, SENTENCE.length));
  }

  @AfterEach
  void unload() {
    run.close();
    open.close();
  }

  private TwoTower model() {
    return (TwoTower) open.model();
  }

  private PairGradients gradients(Progress progress) {
    Pixels picture = new Pixels(1, 30, 30, pixels.toFloatArray());
    return PairGradients.of(model(), picture, Words.of(SENTENCE), progress, open.manager());
  }

  @Test
  void gradientsAgreeWithFiniteDifferences() {
    PairGradients gradients = gradients(Progress.NONE);
    assertThat(gradients.vision()).hasSize(2);
    assertThat(gradients.text()).hasSize(2);
    for (int layer = 0; layer < 2; layer++) {
      assertThat(gradients.vision().get(layer).gradient().at(1, 0, 4)).isNotZero();
      check(gradients.vision().get(layer), 1, 0, 4);
      check(gradients.vision().get(layer), 0, 7, 2);
      check(gradients.text().get(layer), 3, 4, 1);
      check(gradients.text().get(layer), 0, 2, 2);
    }
  }

  private void check(PatternGradient taken, int head, int query, int key) {
    int index = (head * taken.pattern().queries() + query) * taken.pattern().keys() + key;
    float above = cosine(new Nudge(taken.pattern().site(), index, STEP));
    float below = cosine(new Nudge(taken.pattern().site(), index, -STEP));
    float slope = (above - below) / (2 * STEP);
    assertThat(taken.gradient().at(head, query, key)).isCloseTo(slope, within(2e-5f));
  }

  private float cosine(Probe probe) {
    return PairGradients.cosine(
            model().imageFeatures(pixels, probe), model().textFeatures(ids, ids.onesLike(), probe))
        .getFloat();
  }

  /// Adds a little to one weight of one site.
  private record Nudge(AttentionSite where, int index, float by) implements Probe {
    @Override
    public NDArray attention(AttentionSite site, NDArray pattern) {
      if (!site.equals(where)) {
        return pattern;
      }
      float[] values = new float[(int) pattern.getShape().size()];
      values[index] = by;
      return pattern.add(pattern.getManager().create(values, pattern.getShape()));
    }
  }

  @Test
  void lookingAtGradientsDoesNotChangeTheResult() {
    assertThat(gradients(Progress.NONE).cosine()).isCloseTo(cosine(Probe.NONE), within(1e-6f));
  }

  @Test
  void patternsAreThoseThatARecorderSees() {
    Recorder recorder = new Recorder(site -> site.part().equals("vision") && site.layer() == 1);
    cosine(recorder);
    assertThat(recorder.maps()).hasSize(1);
    assertThat(recorder.maps().getFirst().values())
        .isEqualTo(gradients(Progress.NONE).vision().get(1).pattern().values());
  }

  @Test
  void cancellingStopsBetweenLayers() {
    int[] asked = {0};
    Progress impatient =
        new Progress() {
          @Override
          public void step(long done, long of, String what) {}

          @Override
          public boolean cancelled() {
            return ++asked[0] > 2;
          }
        };
    assertThatThrownBy(() -> gradients(impatient)).isInstanceOf(Cancelled.class);
    assertThat(asked[0]).isEqualTo(3);
    assertThat(gradients(Progress.NONE).cosine()).isBetween(-1f, 1f);
  }

  @Test
  void recordingManyInputsAtOnceIsRefused() {
    Pixels two = new Pixels(2, 30, 30, new float[2 * 3 * 30 * 30]);
    Recorder recorder = new Recorder(site -> true);
    assertThatThrownBy(() -> Encoders.features(model(), two, recorder, open.manager()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one input");
  }
}
