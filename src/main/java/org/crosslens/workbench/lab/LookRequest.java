package org.crosslens.workbench.lab;

import java.nio.file.Path;
import java.util.Optional;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;

/// Which mechanism is to be looked into, with what.
///
/// @param mechanism its name
/// @param encoders a model, or one for text and one for pictures joined by `+`
/// @param tokens how much of both the mechanism is given
/// @param run a folder that holds this mechanism trained on these encoders; without one its weights
///     are random and its projections the identity
/// @param picture what is seen
/// @param caption what is read
public record LookRequest(
    String mechanism,
    String encoders,
    Plan.TokenCount tokens,
    Optional<Path> run,
    Picture picture,
    String caption) {
  /// Checks that there is something to read.
  public LookRequest {
    if (caption.isBlank()) {
      throw new Problem("The caption has no words.", "Type a sentence.");
    }
  }
}
