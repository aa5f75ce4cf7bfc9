package org.crosslens.results.speech;

import java.util.List;

/// Everything that a beam search followed, as a tree of pieces.
///
/// @param nodes each after its parent, step by step; none where no beams were searched
/// @param found the sentences that came out, best first
public record BeamTree(List<Node> nodes, List<Sentence> found) {
  /// Without any search.
  public static final BeamTree NONE = new BeamTree(List.of(), List.of());

  /// Copies the lists.
  public BeamTree {
    nodes = List.copyOf(nodes);
    found = List.copyOf(found);
  }

  /// A piece that a beam took.
  ///
  /// @param parent index of the node that it goes on from, or -1 for the beginning
  /// @param step counted from 0
  /// @param text the piece as people should see it
  /// @param logProbability of everything up to it, natural logarithm
  /// @param best whether it belongs to the best sentence
  public record Node(int parent, int step, String text, double logProbability, boolean best) {}

  /// A sentence that the search ended with.
  ///
  /// @param text the sentence
  /// @param score its log-probability over its length to the power of the length penalty
  public record Sentence(String text, double score) {}
}
