package org.crosslens.inputs;

import java.util.Arrays;
import java.util.Optional;

/// The resampling kernels of the Python Imaging Library, numbered as `resample` numbers them in a
/// `preprocessor_config.json`.
public enum Kernel {
  /// The source pixel under the centre of the new one; no averaging.
  NEAREST(0, 0),
  /// A sinc windowed by a wider sinc (Lanczos, three lobes).
  LANCZOS(1, 3),
  /// A triangle.
  BILINEAR(2, 1),
  /// Keys' cubic convolution (1981) with a = -0.5; torch uses -0.75, which is another picture.
  BICUBIC(3, 2),
  /// The mean of the source pixels under the new one.
  BOX(4, 0.5),
  /// A sinc under a Hamming window, as wide as the triangle.
  HAMMING(5, 1);

  private final int number;
  private final double support;

  Kernel(int number, double support) {
    this.number = number;
    this.support = support;
  }

  /// The kernel of a number, if there is one.
  static Optional<Kernel> numbered(int number) {
    return Arrays.stream(values()).filter(kernel -> kernel.number == number).findFirst();
  }

  /// Half the kernel's width, in source pixels at scale one.
  double support() {
    return support;
  }

  /// The kernel's height at a distance from its centre.
  double weight(double x) {
    double d = Math.abs(x);
    return switch (this) {
      case NEAREST -> 0;
      case LANCZOS -> d < 3 ? sinc(d) * sinc(d / 3) : 0;
      case BILINEAR -> Math.max(0, 1 - d);
      case BICUBIC -> cubic(d);
      case BOX -> x > -0.5 && x <= 0.5 ? 1 : 0;
      case HAMMING -> d < 1 ? sinc(d) * (0.54 + 0.46 * Math.cos(Math.PI * d)) : 0;
    };
  }

  private static double cubic(double d) {
    double a = -0.5;
    if (d < 1) {
      return ((a + 2) * d - (a + 3)) * d * d + 1;
    }
    return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
