package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResizeTest {
  private static RgbImage noise(int width, int height, int seed) {
    byte[] pixels = new byte[width * height * 3];
    new Random(seed).nextBytes(pixels);
    return new RgbImage(width, height, pixels);
  }

  private static RgbImage grey(int width, int height, int level) {
    byte[] pixels = new byte[width * height * 3];
    Arrays.fill(pixels, (byte) level);
    return new RgbImage(width, height, pixels);
  }

  @Property(tries = 300)
  void aPictureOfOneColourStaysSo(
      @ForAll Kernel kernel,
      @ForAll @IntRange(min = 1, max = 70) int width,
      @ForAll @IntRange(min = 1, max = 70) int height,
      @ForAll @IntRange(min = 1, max = 90) int newWidth,
      @ForAll @IntRange(min = 1, max = 90) int newHeight,
      @ForAll @IntRange(min = 0, max = 255) int level) {
    RgbImage resized = Resize.resize(grey(width, height, level), newWidth, newHeight, kernel);
    assertThat(resized.width()).isEqualTo(newWidth);
    assertThat(resized.height()).isEqualTo(newHeight);
    assertThat(resized.pixels()).containsOnly((byte) level);
  }

  @Property(tries = 100)
  void theSameSizeKeepsEachByte(
      @ForAll Kernel kernel,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 1, max = 40) int height) {
    RgbImage picture = noise(width, height, width * height);
    assertThat(Resize.resize(picture, width, height, kernel).pixels()).isEqualTo(picture.pixels());
  }

  @Property(tries = 200)
  void aWindowIsAPartOfTheWhole(
      @ForAll Kernel kernel,
      @ForAll @IntRange(min = 1, max = 60) int width,
      @ForAll @IntRange(min = 1, max = 60) int height,
      @ForAll @IntRange(min = 0, max = 20) int left,
      @ForAll @IntRange(min = 0, max = 20) int top) {
    RgbImage picture = noise(width, height, left + top);
    RgbImage whole = Resize.resize(picture, 30, 25, kernel);
    RgbImage part = Resize.resize(picture, 30, 25, kernel, new Window(left, top, 10, 5));
    for (int y = 0; y < 5; y++) {
      int from = ((top + y) * 30 + left) * 3;
      assertThat(Arrays.copyOfRange(part.pixels(), y * 30, y * 30 + 30))
          .isEqualTo(Arrays.copyOfRange(whole.pixels(), from, from + 30));
    }
  }

  @Property(tries = 100)
  void linearKernelsNeverLeaveTheRangeOfThePicture(
      @ForAll @IntRange(min = 1, max = 50) int width, @ForAll @IntRange(min = 1, max = 50) int to) {
    RgbImage picture = noise(width, 7, to);
    for (int i = 0; i < picture.pixels().length; i++) {
      picture.pixels()[i] = (byte) (100 + (picture.pixels()[i] & 31));
    }
    RgbImage resized = Resize.resize(picture, to, to, Kernel.BILINEAR);
    for (byte level : resized.pixels()) {
      assertThat(level & 0xff).isBetween(100, 131);
    }
  }

  @Test
  void halvingWithABoxTakesTheMeanOfEachPair() {
    RgbImage picture = new RgbImage(2, 1, new byte[] {10, 20, 30, 13, 40, 30});
    assertThat(Resize.resize(picture, 1, 1, Kernel.BOX).pixels()).containsExactly(12, 30, 30);
  }

  @Test
  void doublingWithATriangleWeighsThreeToOne() {
    RgbImage picture = new RgbImage(2, 1, new byte[] {0, 0, 0, 100, 100, 100});
    byte[] resized = Resize.resize(picture, 4, 1, Kernel.BILINEAR).pixels();
    assertThat(new int[] {resized[0], resized[3], resized[6], resized[9]})
        .containsExactly(0, 25, 75, 100);
  }
}
