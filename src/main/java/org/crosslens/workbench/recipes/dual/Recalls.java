package org.crosslens.workbench.recipes.dual;

import java.util.stream.IntStream;

/// How often pictures find one of their captions, and captions their picture, among the first.
///
/// A wrong partner with the same similarity counts as better, so that a model which gives every
/// pair the same is not judged as perfect.
///
/// @param similarity (pictures, captions), row by row; treat as read-only
/// @param owners the picture of each caption; treat as read-only
record Recalls(float[] similarity, int[] owners) {
  private int pictures() {
    return similarity.length / owners.length;
  }

  private float at(int picture, int caption) {
    return similarity[picture * owners.length + caption];
  }

  /// The share of pictures with one of their captions among the first `count`.
  double imageToText(int count) {
    return IntStream.range(0, pictures()).filter(p -> wrongBefore(p) < count).count()
        / (double) pictures();
  }

  /// Captions of others that are as similar to a picture as the best of its own.
  private long wrongBefore(int picture) {
    double best =
        IntStream.range(0, owners.length)
            .filter(c -> owners[c] == picture)
            .mapToDouble(c -> at(picture, c))
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return IntStream.range(0, owners.length)
        .filter(c -> owners[c] != picture && !(at(picture, c) < best))
        .count();
  }

  /// The share of captions whose picture is among the first `count`.
  double textToImage(int count) {
    return IntStream.range(0, owners.length).filter(c -> othersBefore(c) < count).count()
        / (double) owners.length;
  }

  private long othersBefore(int caption) {
    float own = at(owners[caption], caption);
    return IntStream.range(0, pictures())
        .filter(p -> p != owners[caption] && !(at(p, caption) < own))
        .count();
  }
}
