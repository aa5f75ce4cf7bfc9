package org.crosslens.workbench.recipes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// First values with which a plain patch projection learns quickly: whitened cosine waves for the
/// patches, and waves of the place for the positions.
///
/// Neighbouring pixels are alike, so a projection drawn at random sees little but brightness. Waves
/// (the discrete cosine transform, Ahmed et al. 1974) of brightness and two colour differences are
/// nearly uncorrelated, and divided by their spread in real patches all are heard alike.
public final class PatchStart {
  /// Keeps what hardly ever occurs from being blown up.
  private static final double LEAST_VARIANCE = 0.01;

  private static final double[][] COLOURS = {
    {0.5774, 0.5774, 0.5774}, {0.7071, 0, -0.7071}, {0.4082, -0.8165, 0.4082}
  };

  private PatchStart() {}

  /// Patches of pictures, as many of each as are shown, to start from.
  public static List<float[]> samples(Examples examples, Patches patches, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<float[]> samples = new ArrayList<>();
    for (int i = 0; i < examples.count(); i++) {
      byte[] rgb = examples.get(i).rgb();
      for (int patch : patches.choose(random)) {
        float[] sample = new float[patches.length()];
        patches.cut(rgb, patch, sample, 0);
        samples.add(sample);
      }
    }
    return samples;
  }

  /// Filters, (width, 3, side, side) in one row.
  ///
  /// @param patches samples, each channel by channel and row by row
  public static float[] filters(List<float[]> patches, int side, int width) {
    int length = 3 * side * side;
    double[][] waves =
        IntStream.range(0, length).mapToObj(i -> wave(i, side)).toArray(double[][]::new);
    double[] variances =
        Arrays.stream(waves).mapToDouble(wave -> variance(patches, wave)).toArray();
    int[] strongest =
        IntStream.range(0, length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -variances[i]))
            .limit(width)
            .mapToInt(i -> i)
            .toArray();
    float[] filters = new float[width * length];
    for (int row = 0; row < strongest.length; row++) {
      double scale = 1 / Math.sqrt(variances[strongest[row]] + LEAST_VARIANCE);
      for (int i = 0; i < length; i++) {
        filters[row * length + i] = (float) (waves[strongest[row]][i] * scale);
      }
    }
    return filters;
  }

  private static double[] wave(int number, int side) {
    int area = side * side;
    double[] colour = COLOURS[number / area];
    int down = number % area / side;
    int across = number % side;
    double[] wave = new double[3 * area];
    for (int i = 0; i < wave.length; i++) {
      int at = i % area;
      wave[i] = colour[i / area] * cosine(down, at / side, side) * cosine(across, at % side, side);
    }
    return wave;
  }

  private static double cosine(int frequency, int at, int side) {
    double norm = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / side);
    return norm * Math.cos(Math.PI * frequency * (at + 0.5) / side);
  }

  private static double variance(List<float[]> patches, double[] wave) {
    double sum = 0;
    double squares = 0;
    for (float[] patch : patches) {
      double dot = 0;
      for (int i = 0; i < wave.length; i++) {
        dot += wave[i] * patch[i];
      }
      sum += dot;
      squares += dot * dot;
    }
    double mean = sum / patches.size();
    return squares / patches.size() - mean * mean;
  }

  /// Positions, (1 + grid x grid, width) in one row: sines and cosines of column and row at rising
  /// wavelengths (Vaswani et al. 2017, section 3.5, once for each direction); the class token's is
  /// zero.
  public static float[] positions(int grid, int width) {
    float[] positions = new float[(1 + grid * grid) * width];
    int quarter = width / 4;
    for (int patch = 0; patch < grid * grid; patch++) {
      int column = patch % grid;
      int row = patch / grid;
      for (int i = 0; i < quarter; i++) {
        double pace = Math.pow(4.0 * grid, -(double) i / quarter);
        int at = (1 + patch) * width + i;
        positions[at] = (float) (SIZE * Math.sin(column * pace));
        positions[at + quarter] = (float) (SIZE * Math.cos(column * pace));
        positions[at + 2 * quarter] = (float) (SIZE * Math.sin(row * pace));
        positions[at + 3 * quarter] = (float) (SIZE * Math.cos(row * pace));
      }
    }
    return positions;
  }

  /// Half as loud as the patches.
  private static final double SIZE = 0.5;
}
