package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Scalar;
import org.jspecify.annotations.Nullable;

/// What a mechanism makes of a batch of pairs.
///
/// @param tokens both sides after fusion; a mechanism with one joint result has it on both sides
/// @param picture one vector a picture as this caption changed it, (batch, width)
/// @param caption one vector a caption as this picture changed it, (batch, width)
/// @param score how well each pair matches, (batch); a temperature is the loss's affair
public record Fused(Pair tokens, NDArray picture, NDArray caption, NDArray score) {
  /// Keeps a squared length away from zero, so that a vector of zeros has cosine 0 with any other.
  static final double LEAST = 1e-16;

  /// Scored by the cosine of the two sides' mean tokens, as 10.4.1 scores its vectors.
  static Fused byCosine(Pair tokens) {
    return byCosine(tokens, tokens.pictureMean(), tokens.captionMean());
  }

  /// Scored by the cosine of two vectors a pair.
  static Fused byCosine(Pair tokens, NDArray picture, NDArray caption) {
    return new Fused(tokens, picture, caption, cosine(picture, caption));
  }

  /// Of one joint representation, scored by a learned linear map of its mean token.
  ///
  /// @param tokens (batch, positions, width)
  /// @param attended (batch, positions), or none without padding
  static Fused joint(NDArray tokens, @Nullable NDArray attended, Projection score) {
    Pair both = new Pair(tokens, tokens, attended, attended);
    return byHead(both, both.pictureMean(), score);
  }

  /// Scored by a learned linear map of one vector a pair, (batch, width).
  static Fused byHead(Pair tokens, NDArray vector, Projection score) {
    return new Fused(tokens, vector, vector, score.apply(vector).squeeze(1));
  }

  /// Whether both sides are one vector: multiplying sides of different pairs then says nothing
  /// about how well they match, and only pair scores can be trained on.
  public boolean joint() {
    return picture == caption;
  }

  /// Vectors (..., width) brought to length one.
  static NDArray unit(NDArray x) {
    NDArray squares = x.square().sum(new int[] {-1}, true);
    return x.div(squares.maximum(Scalar.of(x, LEAST)).sqrt());
  }

  /// Of two vectors a row, (batch, width): (batch).
  static NDArray cosine(NDArray a, NDArray b) {
    int[] last = {-1};
    NDArray squares = a.square().sum(last).mul(b.square().sum(last));
    return a.mul(b).sum(last).div(squares.maximum(Scalar.of(a, LEAST)).sqrt());
  }
}
