package org.crosslens.results;

import java.util.Locale;

/// The ways to make one feature of the states that an encoder gives for all positions of a picture
/// or a sentence.
public enum Pooling {
  /// The mean over patches or pieces, without the class token and without padding.
  MEAN("the mean over patches or pieces, without class token and padding"),
  /// The state of the class token.
  CLASS("the state of the class token"),
  /// The lab of seed 004 as its code stands: all positions but the first are summed, the padded
  /// ones too, and the sum is divided by the number of unpadded positions less one.
  LAB(
      "the lab's sum over all positions but the first, padded ones too, divided by the number of"
          + " unpadded positions less one");

  private final String words;

  Pooling(String words) {
    this.words = words;
  }

  /// The command line's spelling, such as `mean`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// One or two sentences for people: what it does and how `mean` and `lab` differ.
  public String explanation() {
    String what = "Each feature is " + words + ".";
    return switch (this) {
      case CLASS -> what;
      case MEAN -> what + " The lab's own code adds the padded positions of the batch as well.";
      case LAB ->
          what
              + " So a sentence's feature depends on how long the others of its batch are; mean"
              + " leaves the padding out. For the longest sentence and for pictures both agree.";
    };
  }
}
