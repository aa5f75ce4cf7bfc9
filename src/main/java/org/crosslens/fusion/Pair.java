package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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

  /// The product, position by position.
  Pair mul(Pair other) {
    return with(picture.mul(other.picture), caption.mul(other.caption));
  }

  /// Hides padded patches from scores: (batch, 1, 1, patches).
  @Nullable NDArray pictureMask() {
    return mask(pictureAttended);
  }

  /// Hides padded pieces from scores: (batch, 1, 1, pieces).
  @Nullable NDArray captionMask() {
    return mask(captionAttended);
  }

  /// Hides padding of both: (batch, 1, 1, patches + pieces).
  @Nullable NDArray bothMask() {
    boolean padded = pictureAttended != null || captionAttended != null;
    return mask(padded ? allAttended() : null);
  }

  private static @Nullable NDArray mask(@Nullable NDArray attended) {
    return attended == null ? null : Mask.padding(attended);
  }

  /// The picture's tokens with the caption's behind them, (batch, patches + pieces, width).
  NDArray concatenated() {
    return picture.concat(caption, 1);
  }

  /// Where those are tokens and where padding, (batch, patches + pieces), float32.
  NDArray allAttended() {
    return attended(picture, pictureAttended).concat(attended(caption, captionAttended), 1);
  }

  private static NDArray attended(NDArray tokens, @Nullable NDArray attended) {
    Shape shape = tokens.getShape();
    return attended == null
        ? tokens.getManager().ones(new Shape(shape.get(0), shape.get(1)))
        : attended.toType(DataType.FLOAT32, true);
  }

  /// The mean of the picture's tokens, (batch, width).
  public NDArray pictureMean() {
    return mean(picture, pictureAttended);
  }

  /// The mean of the caption's tokens, (batch, width).
  public NDArray captionMean() {
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
