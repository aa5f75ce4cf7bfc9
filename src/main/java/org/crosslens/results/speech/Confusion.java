package org.crosslens.results.speech;

import java.util.List;

/// How often pictures of each class were taken for each class.
///
/// @param labels of rows and columns
/// @param counts (truths, guesses): pictures of the row's class that were taken for the column's;
///     treat as read-only
/// @param remarks what was left out, one sentence each
public record Confusion(List<String> labels, int[][] counts, List<String> remarks) {
  /// Copies the lists and checks the sizes.
  public Confusion {
    labels = List.copyOf(labels);
    remarks = List.copyOf(remarks);
    if (counts.length != labels.size()) {
      throw new IllegalArgumentException("a row for each of %d labels".formatted(labels.size()));
    }
  }

  /// Pictures counted.
  public int total() {
    int total = 0;
    for (int[] row : counts) {
      for (int count : row) {
        total += count;
      }
    }
    return total;
  }

  /// The share of pictures that were taken for what they are, from 0 to 1; 0 for no pictures.
  public double accuracy() {
    int right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return total() == 0 ? 0 : (double) right / total();
  }
}
