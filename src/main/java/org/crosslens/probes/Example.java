package org.crosslens.probes;

import org.jspecify.annotations.Nullable;

/// What a model is shown: a picture, a text, or both.
///
/// @param picture one picture, or none for a model that reads text alone
/// @param words one text, or none for a model that sees pictures alone
public record Example(@Nullable Pixels picture, @Nullable Words words) {
  /// The picture.
  ///
  /// @throws IllegalStateException when there is none
  public Pixels seen() {
    if (picture == null) {
      throw new IllegalStateException("no picture");
    }
    return picture;
  }

  /// The text.
  ///
  /// @throws IllegalStateException when there is none
  public Words read() {
    if (words == null) {
      throw new IllegalStateException("no text");
    }
    return words;
  }

  /// The same text with other pictures, or with several variants of one.
  public Example with(Pixels pictures) {
    return new Example(pictures, words);
  }

  /// The same picture with other texts, or with several variants of one.
  public Example with(Words texts) {
    return new Example(picture, texts);
  }
}
