package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// A learned vector that takes a place in a sequence: the class token, which gathers what the whole
/// picture says (Dosovitskiy et al. 2021, section 3.1), or what stands for a hidden patch.
///
/// @param weight the token, any shape of `width` numbers
public record Token(NDArray weight) {
  /// Takes a token stored as (1, 1, width).
  public static Token of(Weights weights, String name, long width) {
    return new Token(weights.get(name, Initial.NORMAL, 1, 1, width));
  }

  /// Puts the token before each sequence: (batch, n, width) to (batch, 1 + n, width).
  public NDArray before(NDArray sequence) {
    return repeated(sequence, 1).concat(sequence, 1);
  }

  /// The token `count` times for each sequence of a batch: (batch, count, width).
  ///
  /// @param like (batch, n, width); the result goes to its manager
  public NDArray repeated(NDArray like, long count) {
    Shape shape = like.getShape();
    return like.getManager().zeros(new Shape(shape.get(0), count, shape.get(2))).add(weight);
  }
}
