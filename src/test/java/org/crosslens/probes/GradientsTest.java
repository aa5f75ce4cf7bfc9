package org.crosslens.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosslens.TestEngine;
import org.crosslens.layers.Probe;
import org.crosslens.models.Captioner;
import org.crosslens.models.Classifier;
import org.crosslens.models.OpenModel;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Gradient times value must be what a small change of the value does to the score.
class GradientsTest {
  private static final float STEP = 0.05f;

  private OpenModel open = model("vit-classification");

  @BeforeEach
  void engine() {
    TestEngine.open();
  }

  @AfterEach
  void unload() {
    open.close();
  }

  private static OpenModel model(String fixture) {
    TestEngine.open();
    return OpenModel.open(Path.of("src/test/resources/fixtures/models/" + fixture));
  }

  private void use(String fixture) {
    open.close();
    open = model(fixture);
  }

  private static Pixels pixels() {
    Random random = new Random(3);
    float[] values = new float[3 * 32 * 32];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Pixels(1, 32, 32, values);
  }

  private float score(Objective objective, Example example, Probe probe) {
    return Passes.values(objective, example, probe, open.manager())[0];
  }

  /// Changes some pixels and compares with gradient times value over value.
  private void checkPixels(Objective objective, Example example) {
    Gradients gradients = Gradients.of(objective, example, Progress.NONE, open.manager());
    assertThat(gradients.score()).isCloseTo(score(objective, example, Probe.NONE), within(1e-5f));
    for (int at : new int[] {5, 700, 1500, 3000}) {
      float slope =
          (nudged(objective, example, at, STEP) - nudged(objective, example, at, -STEP))
              / (2 * STEP);
      float expected = slope * example.seen().values()[at];
      assertThat(gradients.pixels()[at]).as("pixel " + at).isCloseTo(expected, within(2e-4f));
    }
  }

  private float nudged(Objective objective, Example example, int at, float by) {
    Pixels seen = example.seen();
    float[] values = seen.values().clone();
    values[at] += by;
    Pixels changed = new Pixels(1, seen.height(), seen.width(), values);
    return score(objective, example.with(changed), Probe.NONE);
  }

  @Test
  void aClass() {
    Objective objective = Objective.classes((Classifier) open.model()).only(2);
    checkPixels(objective, new Example(pixels(), null));
  }

  @Test
  void aWordOfACaption() {
    use("blip-caption");
    Objective objective = Objective.said((Captioner) open.model(), 2, 4);
    checkPixels(objective, new Example(pixels(), Words.of(new long[] {63, 7, 9, 11})));
  }

  @Test
  void anAnswer() {
    use("vilt-vqa");
    Objective objective = Objective.answers((QuestionAnswerer.Choosing) open.model()).only(3);
    checkPixels(objective, new Example(pixels(), Words.of(new long[] {2, 7, 9, 3})));
  }

  /// A patch has the sum of its pixels; 2 x 2 patches of 2 x 2 pixels, three colours.
  @Test
  void patchesAddUpTheirPixels() {
    float[] weighted = new float[3 * 16];
    weighted[0] = 1; // upper left corner, red
    weighted[16 + 5] = 2; // second row, second column, green
    weighted[32 + 15] = 4; // lower right corner, blue
    Gradients gradients = new Gradients(0, List.of(), weighted, Map.of());
    Pixels picture = new Pixels(1, 4, 4, new float[48]);
    assertThat(gradients.patches(picture, 2, 2)).containsExactly(3, 0, 0, 4);
  }

  /// Recording is the same arithmetic: not one bit of the output changes.
  @Test
  void recordingChangesNoBit() {
    use("blip-caption");
    Objective objective = Objective.said((Captioner) open.model(), 1, 4);
    Example example = new Example(pixels(), Words.of(new long[] {63, 7, 9, 11}));
    Recorder recorder = new Recorder(site -> true);
    float plain = score(objective, example, Probe.NONE);
    assertThat(score(objective, example, recorder)).isEqualTo(plain);
    assertThat(recorder.maps()).hasSize(3 + 2 + 2);
  }
}
