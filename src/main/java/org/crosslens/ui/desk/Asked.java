package org.crosslens.ui.desk;

import org.crosslens.results.PairRelevance;
import org.crosslens.results.Picture;

/// A pair's relevance with what it was asked for.
///
/// @param model the model's name
/// @param picture the picture
/// @param caption the sentence
/// @param masked index of the piece that the model did not see, or -1
/// @param relevance the answer
public record Asked(
    String model, Picture picture, String caption, int masked, PairRelevance relevance) {
  /// Whether this was asked of a model about a pair.
  public boolean isOf(String otherModel, Picture otherPicture, String otherCaption) {
    return model.equals(otherModel) && picture.equals(otherPicture) && caption.equals(otherCaption);
  }
}
