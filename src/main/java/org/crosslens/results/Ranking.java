package org.crosslens.results;

import java.util.List;

/// The best partners of one item, best first.
///
/// @param item the picture or sentence that is asked about
/// @param partners its partners on the other side
public record Ranking(String item, List<Partner> partners) {
  /// One partner.
  ///
  /// @param index its row or column
  /// @param name the picture or sentence
  /// @param value the similarity
  /// @param rank one more than the number of partners that are better, so equal values share a rank
  public record Partner(int index, String name, float value, int rank) {}

  /// Copies the list.
  public Ranking {
    partners = List.copyOf(partners);
  }
}
