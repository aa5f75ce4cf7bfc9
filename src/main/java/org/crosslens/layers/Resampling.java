package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// How a row of numbers is stretched to another length: each new number as a weighted sum of the
/// old.
///
/// @param from numbers there were
/// @param to numbers there will be
/// @param weights (to, from), row by row
public record Resampling(int from, int to, float[] weights) {
  /// The sharpness that PyTorch gives its cubic kernel (Keys 1981 has -0.5).
  private static final double SHARPNESS = -0.75;

  /// Cubic convolution, pixels taken as areas; beyond the ends the last number repeats.
  ///
  /// @param scale new pixels for an old one, which need not be exactly `to / from`
  public static Resampling cubic(int from, int to, double scale) {
    float[] weights = new float[to * from];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) / scale - 0.5;
      int left = (int) Math.floor(centre);
      for (int tap = left - 1; tap <= left + 2; tap++) {
        int at = Math.clamp(tap, 0, from - 1);
        weights[i * from + at] += (float) kernel(Math.abs(centre - tap));
      }
    }
    return new Resampling(from, to, weights);
  }

  /// Linear, the first and last numbers of both rows taken as the same points.
  public static Resampling linear(int from, int to) {
    float[] weights = new float[to * from];
    double step = to > 1 ? (from - 1.0) / (to - 1) : 0;
    for (int i = 0; i < to; i++) {
      int left = Math.min((int) (i * step), from - 1);
      double share = i * step - left;
      weights[i * from + left] += (float) (1 - share);
      weights[i * from + Math.min(left + 1, from - 1)] += (float) share;
    }
    return new Resampling(from, to, weights);
  }

  /// Keys 1981, Cubic Convolution Interpolation for Digital Image Processing, equation 15.
  private static double kernel(double distance) {
    double d = distance;
    if (d < 1) {
      return ((SHARPNESS + 2) * d - (SHARPNESS + 3)) * d * d + 1;
    }
    return d < 2 ? SHARPNESS * (((d - 5) * d + 8) * d - 4) : 0;
  }

  /// The weights as a matrix to multiply with, (to, from).
  public NDArray matrix(NDManager manager) {
    return manager.create(weights, new Shape(to, from));
  }
}
