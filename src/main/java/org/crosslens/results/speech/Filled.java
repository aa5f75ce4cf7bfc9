package org.crosslens.results.speech;

import java.util.List;

/// What a model would put in the place of one mask.
///
/// @param mask which mask of the text, counted from 0
/// @param words most probable first
public record Filled(int mask, List<Likely> words) {
  /// Copies the list.
  public Filled {
    words = List.copyOf(words);
  }
}
