package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.function.UnaryOperator;
import org.crosslens.layers.Mask;
import org.jspecify.annotations.Nullable;

/// Tokens of pictures and of captions, side by side: row i of one belongs to row i of the other.
///
/// @param picture (batch, patches, picture width), float32
/// @param caption (batch, pieces, caption width), float32
/// @param pictureAttended (batch, patches), 1 for a token and 0 for padding; none without padding
/// @param captionAttended (batch, pieces), likewise
public record Pair(
    NDArray picture,
    NDArray caption,
    @Nullable NDArray pictureAttended,
    @Nullable NDArray captionAttended) {

  /// Without padding.
  public Pair(NDArray picture, NDArray caption) {
    this(picture, caption, null, null);
  }

  /// Other tokens at the same positions.
  Pair with(NDArray pictures, NDArray captions) {
    return new Pair(pictures, captions, pictureAttended, captionAttended);
  }

  /// The same step on both sides.
  Pair map(UnaryOperator<NDArray> step) {
    return map(step, step);
  }

  /// A step on each side.
  Pair map(UnaryOperator<NDArray> ofPicture, UnaryOperator<NDArray> ofCaption) {
    return with(ofPicture.apply(picture), ofCaption.apply(caption));
  }

  /// The sum, position by position.
  Pair add(Pair other) {
    return with(picture.add(other.picture), caption.add(other.caption));
  }

  /// Hides padded patches from scores: (batch, 1, 1, patches).
  @Nullable NDArray pictureMask() {
    return pictureAttended == null ? null : Mask.padding(pictureAttended);
  }

  /// Hides padded pieces from scores: (batch, 1, 1, pieces).
  @Nullable NDArray captionMask() {
    return captionAttended == null ? null : Mask.padding(captionAttended);
  }

  /// The mean of the picture's tokens, (batch, width).
  NDArray pictureMean() {
    return mean(picture, pictureAttended);
  }

  /// The mean of the caption's tokens, (batch, width).
  NDArray captionMean() {
    return mean(caption, captionAttended);
  }

  /// Over attended tokens; zero where there is none.
  static NDArray mean(NDArray tokens, @Nullable NDArray attended) {
    if (attended == null) {
      return tokens.mean(new int[] {1});
    }
    NDArray weight = attended.toType(DataType.FLOAT32, true).expandDims(2);
    NDArray count = weight.sum(new int[] {1}).maximum(1);
    return tokens.mul(weight).sum(new int[] {1}).div(count);
  }
}
