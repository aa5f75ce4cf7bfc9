package org.crosslens.ui.caption;

import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.ui.desk.Seen;

/// How far a picture's caption has come.
sealed interface State {
  /// Others come first.
  record Waiting() implements State {}

  /// It grows.
  ///
  /// @param text what was said so far
  record Writing(String text) implements State {}

  /// It is there.
  ///
  /// @param caption what was said
  /// @param seen the picture with the patches that were looked at
  record Done(SpokenCaption caption, Seen seen) implements State {}

  /// There is none.
  ///
  /// @param why one sentence
  record Failed(String why) implements State {}
}
