package org.crosslens.analysis;

import java.util.List;

/// What a model said of a picture and what people said of it, as words.
///
/// @param said the generated caption
/// @param references at least one caption to compare with
public record Described(List<String> said, List<List<String>> references) {
  /// Copies the lists.
  public Described {
    said = List.copyOf(said);
    references = references.stream().map(List::copyOf).toList();
    if (references.isEmpty()) {
      throw new IllegalArgumentException("a caption is judged against at least one reference");
    }
  }

  /// Splits sentences into words.
  public static Described of(String said, List<String> references) {
    return new Described(Words.of(said), references.stream().map(Words::of).toList());
  }
}
