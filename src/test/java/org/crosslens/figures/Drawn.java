package org.crosslens.figures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.results.Provenance;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;

/// Figures to test with, and what they draw.
final class Drawn {
  static final Provenance MADE =
      new Provenance("clip-scenes", "CPU", "float32", "cosine", Duration.ofMillis(41));

  private Drawn() {}

  /// A matrix whose values grow from 0 in steps of 1/1000 and whose names count.
  static SimilarityMatrix matrix(int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 1000f;
    }
    return new SimilarityMatrix(
        names("picture ", rows), names("caption ", columns), Score.COSINE, values, MADE);
  }

  static List<String> names(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i).toList();
  }

  /// The figure as SVG, where every text drawn can be read.
  static String svg(Figure figure) {
    try {
      var out = new StringWriter();
      Svg.write(figure, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many pixels have a colour.
  static long count(BufferedImage image, int argb) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    return Arrays.stream(pixels).filter(pixel -> pixel == argb).count();
  }
}
