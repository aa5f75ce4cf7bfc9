package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResizeRuleTest {
  @Property
  void theShortestEdgeGetsItsLengthAndTheOtherFollows(
      @ForAll @IntRange(min = 1, max = 3000) int width,
      @ForAll @IntRange(min = 1, max = 3000) int height,
      @ForAll @IntRange(min = 1, max = 512) int length) {
    PictureSize size = new ResizeRule.ShortestEdge(length).of(width, height);
    assertThat(Math.min(size.width(), size.height())).isEqualTo(length);
    assertThat(size.width() >= size.height() || width <= height).isTrue();
    double longer = (double) length * Math.max(width, height) / Math.min(width, height);
    assertThat((double) Math.max(size.width(), size.height())).isBetween(longer - 1, longer + 1e-6);
  }

  @Property
  void viltsSidesAreMultiplesAndBounded(
      @ForAll @IntRange(min = 1, max = 3000) int width,
      @ForAll @IntRange(min = 1, max = 3000) int height) {
    PictureSize size = new ResizeRule.Multiple(384, 32).of(width, height);
    assertThat(size.width() % 32 + size.height() % 32).isZero();
    assertThat(Math.min(size.width(), size.height())).isBetween(32, 384);
    assertThat(Math.max(size.width(), size.height())).isBetween(384, 608);
  }

  @ParameterizedTest
  @CsvSource({"333, 517, 384, 576", "640, 480, 512, 384", "31, 200, 96, 608", "5, 5, 384, 384"})
  void viltsSizesAreTheReferences(int width, int height, int newWidth, int newHeight) {
    assertThat(new ResizeRule.Multiple(384, 32).of(width, height))
        .isEqualTo(new PictureSize(newWidth, newHeight));
  }

  @Test
  void anExactSizeIgnoresThePicture() {
    assertThat(new ResizeRule.Exact(7, 9).of(100, 3)).isEqualTo(new PictureSize(7, 9));
    assertThat(new ResizeRule.Keep().of(100, 3)).isEqualTo(new PictureSize(100, 3));
  }
}
