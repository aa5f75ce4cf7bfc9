package org.crosslens.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.results.Recall;
import org.crosslens.results.Retrieval;
import org.crosslens.results.SimilarityMatrix;

/// Judges a similarity matrix of pairs: row i is a picture and column i its sentence.
///
/// Another column with the same text is as right as its own. Among equal values each order counts
/// as likely, so a model that gives every pair the same score is judged as chance and not as
/// perfect.
public final class Retrievals {
  private Retrievals() {}

  /// Recall over all pairs at once.
  ///
  /// @param matrix as many columns as rows
  public static Retrieval of(SimilarityMatrix matrix) {
    return inBlocks(matrix, Math.max(1, matrix.rows().size()));
  }

  /// Of each picture, the chance that its own sentence comes first: 1 or 0, or between where the
  /// best scores are equal.
  ///
  /// @param matrix as many columns as rows
  public static double[] firsts(SimilarityMatrix matrix) {
    int size = matrix.rows().size();
    return IntStream.range(0, size)
        .mapToDouble(row -> place(matrix, 0, size, row, true).hit(1))
        .toArray();
  }

  /// The mean of recalls within blocks of neighbouring pairs, so that collections of different
  /// sizes compare.
  ///
  /// @param matrix as many columns as rows
  /// @param size pairs a block; a last block that is not full is left out, unless it is the only
  /// one
  public static Retrieval inBlocks(SimilarityMatrix matrix, int size) {
    int pairs = matrix.rows().size();
    if (matrix.columns().size() != pairs) {
      throw new IllegalArgumentException(
          "%d pictures but %d sentences".formatted(pairs, matrix.columns().size()));
    }
    int block = Math.min(size, pairs);
    List<Recall> toText = new ArrayList<>();
    List<Recall> toImage = new ArrayList<>();
    for (int start = 0; block > 0 && start + block <= pairs; start += block) {
      toText.add(recall(matrix, start, block, true));
      toImage.add(recall(matrix, start, block, false));
    }
    return new Retrieval(mean(toText), mean(toImage), toText.size() * block);
  }

  private static Recall recall(SimilarityMatrix matrix, int start, int size, boolean toText) {
    Place[] places = new Place[size];
    for (int query = 0; query < size; query++) {
      places[query] = place(matrix, start, size, start + query, toText);
    }
    double[] ranks = Arrays.stream(places).mapToDouble(Place::expectedRank).sorted().toArray();
    double median = (ranks[(size - 1) / 2] + ranks[size / 2]) / 2;
    double mean = Arrays.stream(ranks).average().orElseThrow();
    return new Recall(hits(places, 1), hits(places, 5), hits(places, 10), median, mean);
  }

  private static double hits(Place[] places, int count) {
    return Arrays.stream(places).mapToDouble(place -> place.hit(count)).average().orElseThrow();
  }

  private static Place place(
      SimilarityMatrix matrix, int start, int size, int query, boolean toText) {
    String text = matrix.columns().get(query);
    float best = Float.NEGATIVE_INFINITY;
    for (int i = start; i < start + size; i++) {
      if (matrix.columns().get(i).equals(text)) {
        best = Math.max(best, value(matrix, query, i, toText));
      }
    }
    int better = 0;
    int tiedWrong = 0;
    int tiedRight = 0;
    for (int i = start; i < start + size; i++) {
      float value = value(matrix, query, i, toText);
      if (value > best) {
        better++;
      } else if (value == best && matrix.columns().get(i).equals(text)) {
        tiedRight++;
      } else if (value == best) {
        tiedWrong++;
      }
    }
    return new Place(better, tiedWrong, tiedRight);
  }

  private static float value(SimilarityMatrix matrix, int query, int other, boolean toText) {
    return Rankings.value(toText ? matrix.at(query, other) : matrix.at(other, query));
  }

  private static Recall mean(List<Recall> blocks) {
    return new Recall(
        blocks.stream().mapToDouble(Recall::r1).average().orElse(0),
        blocks.stream().mapToDouble(Recall::r5).average().orElse(0),
        blocks.stream().mapToDouble(Recall::r10).average().orElse(0),
        blocks.stream().mapToDouble(Recall::medianRank).average().orElse(0),
        blocks.stream().mapToDouble(Recall::meanRank).average().orElse(0));
  }

  /// Where the best right partner of a query stands.
  ///
  /// @param better wrong partners with a greater value
  /// @param tiedWrong wrong partners with the same value
  /// @param tiedRight right partners with the same value, itself included
  private record Place(int better, int tiedWrong, int tiedRight) {
    /// The chance that a right partner is among the first `count` when ties are shuffled.
    double hit(int count) {
      double miss = better < count ? 1 : 0;
      if (miss == 0) {
        return 0;
      }
      for (int drawn = 0; drawn < count - better && miss > 0; drawn++) {
        int left = tiedWrong + tiedRight - drawn;
        miss *= left > 0 ? Math.max(0, tiedWrong - drawn) / (double) left : 0;
      }
      return 1 - miss;
    }

    /// The mean rank of the first right partner over all orders of the ties.
    double expectedRank() {
      return better + 1 + tiedWrong / (tiedRight + 1.0);
    }
  }
}
