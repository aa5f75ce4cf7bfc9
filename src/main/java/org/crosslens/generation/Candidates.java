package org.crosslens.generation;

/// The best ways to go on from the beams of one sentence, best first.
///
/// @param first the sentence's first row
/// @param vocabulary number of pieces
/// @param sums what each piece would bring each beam's log-probability to, beam by beam
/// @param best indices into `sums`, in descending order
record Candidates(int first, int vocabulary, float[] sums, int[] best) {
  /// @param scores log-probabilities, one row a beam of all sentences
  /// @param sums of the rows so far
  /// @param beams a sentence
  /// @param count how many to keep
  static Candidates of(int first, float[][] scores, double[] sums, int beams, int count) {
    int vocabulary = scores[first].length;
    float[] all = new float[beams * vocabulary];
    for (int i = 0; i < all.length; i++) {
      int row = first + i / vocabulary;
      all[i] = scores[row][i % vocabulary] + (float) sums[row];
    }
    return new Candidates(first, vocabulary, all, Scores.largest(all, count));
  }

  /// The row that the candidate goes on from.
  int row(int rank) {
    return first + best[rank] / vocabulary;
  }

  /// The piece it adds.
  long id(int rank) {
    return best[rank] % vocabulary;
  }

  /// Its log-probability.
  double sum(int rank) {
    return sums[best[rank]];
  }
}
