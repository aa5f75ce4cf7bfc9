package org.crosslens.workbench.lab;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.crosslens.analysis.Retrievals;
import org.crosslens.results.SimilarityMatrix;
import org.jspecify.annotations.Nullable;

/// What a judge measured of a matching model.
///
/// @param pairs scores of every picture with every caption, the mechanism run on each
/// @param batch the in-batch scores; none for a joint vector
/// @param kept as [Diagnosis#kept()]
/// @param sameSides as [Diagnosis#sameSides()]
/// @param neighbours as [Diagnosis#neighbours()]
/// @param entropy as [Diagnosis#entropy()]
/// @param keys as [Diagnosis#keys()]
record Verdict(
    SimilarityMatrix pairs,
    @Nullable SimilarityMatrix batch,
    @Nullable Double kept,
    @Nullable Double sameSides,
    double neighbours,
    @Nullable Double entropy,
    int keys) {
  /// Share of pictures whose caption comes first by pair scores.
  double r1() {
    return Retrievals.of(pairs).imageToText().r1();
  }

  /// The same by in-batch scores.
  @Nullable Double batchR1() {
    return batch == null ? null : Retrievals.of(batch).imageToText().r1();
  }

  /// As [Diagnosis#spread()].
  double spread() {
    int width = pairs.columns().size();
    return IntStream.range(0, pairs.rows().size())
        .mapToDouble(
            row -> spread(Arrays.copyOfRange(pairs.values(), row * width, (row + 1) * width)))
        .average()
        .orElse(0);
  }

  private static double spread(float[] scores) {
    double mean = 0;
    double size = 0;
    for (float score : scores) {
      mean += score / scores.length;
      size += Math.abs(score) / scores.length;
    }
    double square = 0;
    for (float score : scores) {
      square += (score - mean) * (score - mean) / scores.length;
    }
    return size == 0 ? 0 : Math.sqrt(square) / size;
  }

  /// The figures for a curve.
  Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>(Map.of("pair_r1", r1(), "spread", spread()));
    put(figures, "batch_r1", batchR1());
    put(figures, "kept", kept);
    put(figures, "entropy", entropy);
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, @Nullable Double value) {
    if (value != null) {
      figures.put(name, value);
    }
  }
}
