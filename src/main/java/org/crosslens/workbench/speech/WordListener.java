package org.crosslens.workbench.speech;

import org.crosslens.results.speech.SpokenPiece;

/// Hears a caption grow; called on the thread that asked for it.
@FunctionalInterface
public interface WordListener {
  /// Hears nothing.
  WordListener NONE = (text, newest) -> {};

  /// A piece was said. While beams are searched, the text is that of the best beam so far, and may
  /// change its beginning from one step to the next.
  ///
  /// @param text everything so far, the prompt included
  /// @param newest the last piece
  void heard(String text, SpokenPiece newest);
}
