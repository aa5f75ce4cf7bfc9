package org.crosslens.inputs;

/// For one direction of a resize: which source pixels each new pixel sums, and with what weights.
///
/// The weights are whole numbers with `PRECISION` fractional bits, rounded as the Python Imaging
/// Library rounds them; only so do the bytes come out equal to those the models were trained on.
///
/// @param first the first source pixel of each new pixel
/// @param count how many source pixels each new pixel sums
/// @param weights (new pixels, stride) fixed-point weights, each row used up to `count`
/// @param stride the length of a row of weights
record Taps(int[] first, int[] count, int[] weights, int stride) {
  /// Fractional bits: 32 less 8 for the pixel and 2 for kernels that overshoot.
  static final int PRECISION = 32 - 8 - 2;

  /// The taps of the new pixels `from` to `to - 1` when `source` pixels become `target` pixels.
  static Taps of(int source, int target, int from, int to, Kernel kernel) {
    double scale = (double) source / target;
    // A kernel widens when the picture shrinks: that is the antialiasing.
    double stretch = Math.max(scale, 1);
    double support = kernel.support() * stretch;
    int stride = (int) Math.ceil(support) * 2 + 1;
    Taps taps =
        new Taps(new int[to - from], new int[to - from], new int[(to - from) * stride], stride);
    double[] row = new double[stride];
    for (int i = 0; i < to - from; i++) {
      double centre = (from + i + 0.5) * scale;
      taps.first[i] = Math.max((int) (centre - support + 0.5), 0);
      taps.count[i] = Math.min((int) (centre + support + 0.5), source) - taps.first[i];
      double sum = 0;
      for (int k = 0; k < taps.count[i]; k++) {
        row[k] = kernel.weight((k + taps.first[i] - centre + 0.5) * (1 / stretch));
        sum += row[k];
      }
      taps.fill(i, row, sum);
    }
    return taps;
  }

  private void fill(int pixel, double[] row, double sum) {
    for (int k = 0; k < count[pixel]; k++) {
      double share = sum == 0 ? row[k] : row[k] / sum;
      double half = share < 0 ? -0.5 : 0.5;
      weights[pixel * stride + k] = (int) (half + share * (1 << PRECISION));
    }
  }

  /// The first source pixel that any of the new pixels needs.
  int start() {
    return first[0];
  }

  /// One past the last source pixel that any of the new pixels needs.
  int end() {
    int last = first.length - 1;
    return first[last] + count[last];
  }

  /// A fixed-point sum as a byte, cut off at 0 and 255.
  static byte toByte(int sum) {
    return (byte) Math.clamp(sum >> PRECISION, 0, 255);
  }
}
