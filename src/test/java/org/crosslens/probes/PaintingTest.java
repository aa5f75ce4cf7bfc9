package org.crosslens.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.crosslens.TestEngine;
import org.crosslens.layers.Probe;
import org.crosslens.models.Reconstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One picture of two by two patches of one pixel each, whose first patch alone is seen.
class PaintingTest {
  private static final float[][] NOISE = {{0.1f, 0.6f, 0.7f, 0.8f}};
  private static final Pixels PICTURE =
      new Pixels(1, 2, 2, new float[] {1, 3, 1, 1, 0, 0, 0, 2, 5, 5, 5, 5});

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void onlyHiddenPixelsCount() {
    Painting painting = paint(0.5f);
    assertThat(painting.hidden()[0]).containsExactly(false, true, true, true);
    // Nine hidden values, each wrong by a half.
    assertThat(painting.errors().painted()).isCloseTo(0.25, within(1e-6));
    // The seen pixel is (1, 0, 5); hidden ones differ by 2 in the first channel and the second.
    assertThat(painting.errors().filled()).isCloseTo(8 / 9.0, within(1e-6));
    assertThat(painting.errors().ratio()).isCloseTo(0.25 * 9 / 8, within(1e-6));
  }

  @Test
  void aPerfectPainterHasNoError() {
    assertThat(paint(0).errors().ratio()).isZero();
  }

  private static Painting paint(float wrong) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return Painting.of(new Copying(wrong), PICTURE, NOISE, manager);
    }
  }

  /// Paints what is there, and a little more.
  private record Copying(float wrong) implements Reconstructor {
    @Override
    public Reconstruction reconstruct(NDArray pixels, NDArray noise, int kept, Probe probe) {
      NDArray hidden = noise.gt(0.5f).toType(DataType.FLOAT32, false);
      return new Reconstruction(pixels.add(wrong), hidden, hidden.sum());
    }

    @Override
    public int kept() {
      return 2;
    }

    @Override
    public int patches() {
      return 4;
    }
  }
}
