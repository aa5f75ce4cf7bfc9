package org.crosslens.inputs;

import static org.crosslens.inputs.Taps.PRECISION;

import java.util.Arrays;

/// Gives a picture another size, byte for byte as the Python Imaging Library does.
///
/// Two passes, columns first and rows second, each with antialiasing taps and each rounded to
/// bytes. A pass whose size does not change is left out. Models were trained on pictures resized
/// so; a resize in floating point differs by a level or two.
public final class Resize {
  private Resize() {}

  /// The whole picture in a new size.
  public static RgbImage resize(RgbImage picture, int width, int height, Kernel kernel) {
    return resize(picture, width, height, kernel, Window.all(width, height));
  }

  /// A window of the resized picture, of which the rest is never computed.
  static RgbImage resize(RgbImage picture, int width, int height, Kernel kernel, Window window) {
    if (kernel == Kernel.NEAREST) {
      return nearest(picture, width, height, window);
    }
    Taps rows = Taps.of(picture.height(), height, window.top(), window.bottom(), kernel);
    boolean sameHeight = picture.height() == height;
    int start = sameHeight ? window.top() : rows.start();
    int end = sameHeight ? window.bottom() : rows.end();
    byte[] narrow =
        picture.width() == width
            ? cut(picture, window.left(), window.right(), start, end)
            : columns(
                picture,
                Taps.of(picture.width(), width, window.left(), window.right(), kernel),
                start,
                end);
    byte[] pixels = sameHeight ? narrow : rows(narrow, window.width() * 3, rows);
    return new RgbImage(window.width(), window.height(), pixels);
  }

  /// The columns `left` to `right - 1` of the rows `top` to `bottom - 1`.
  private static byte[] cut(RgbImage picture, int left, int right, int top, int bottom) {
    int line = (right - left) * 3;
    byte[] pixels = new byte[(bottom - top) * line];
    for (int y = top; y < bottom; y++) {
      int from = (y * picture.width() + left) * 3;
      System.arraycopy(picture.pixels(), from, pixels, (y - top) * line, line);
    }
    return pixels;
  }

  /// Sums columns, for the rows `top` to `bottom - 1`.
  private static byte[] columns(RgbImage picture, Taps taps, int top, int bottom) {
    int width = taps.first().length;
    byte[] pixels = new byte[(bottom - top) * width * 3];
    int out = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < width; x++, out += 3) {
        sum(picture.pixels(), (y * picture.width() + taps.first()[x]) * 3, taps, x, pixels, out);
      }
    }
    return pixels;
  }

  private static void sum(byte[] source, int from, Taps taps, int x, byte[] target, int out) {
    int red = 1 << (PRECISION - 1);
    int green = red;
    int blue = red;
    int weight = x * taps.stride();
    int end = weight + taps.count()[x];
    for (int p = from; weight < end; weight++, p += 3) {
      int w = taps.weights()[weight];
      red += (source[p] & 0xff) * w;
      green += (source[p + 1] & 0xff) * w;
      blue += (source[p + 2] & 0xff) * w;
    }
    target[out] = Taps.toByte(red);
    target[out + 1] = Taps.toByte(green);
    target[out + 2] = Taps.toByte(blue);
  }

  /// Sums rows of `line` bytes; the first row of `source` is the first one that the taps need.
  private static byte[] rows(byte[] source, int line, Taps taps) {
    int height = taps.first().length;
    byte[] pixels = new byte[height * line];
    int[] sums = new int[line];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 1 << (PRECISION - 1));
      for (int k = 0; k < taps.count()[y]; k++) {
        int from = (taps.first()[y] - taps.start() + k) * line;
        add(sums, source, from, taps.weights()[y * taps.stride() + k]);
      }
      for (int i = 0; i < line; i++) {
        pixels[y * line + i] = Taps.toByte(sums[i]);
      }
    }
    return pixels;
  }

  private static void add(int[] sums, byte[] source, int from, int weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += (source[from + i] & 0xff) * weight;
    }
  }

  private static RgbImage nearest(RgbImage picture, int width, int height, Window window) {
    int[] columns = nearest(picture.width(), width, window.left(), window.right());
    int[] rows = nearest(picture.height(), height, window.top(), window.bottom());
    byte[] pixels = new byte[window.width() * window.height() * 3];
    int out = 0;
    for (int row : rows) {
      for (int column : columns) {
        int from = (row * picture.width() + column) * 3;
        System.arraycopy(picture.pixels(), from, pixels, out, 3);
        out += 3;
      }
    }
    return new RgbImage(window.width(), window.height(), pixels);
  }

  private static int[] nearest(int source, int target, int from, int to) {
    double scale = (double) source / target;
    int[] index = new int[to - from];
    // Added up, not multiplied: the reference does so, and the rounding decides ties.
    double at = scale * 0.5;
    for (int i = 0; i < to; i++, at += scale) {
      if (i >= from) {
        index[i - from] = Math.min((int) at, source - 1);
      }
    }
    return index;
  }
}
