package org.crosslens.models;

/// A picture tower and a text tower whose features live in one space.
public interface TwoTower extends ImageEncoder, TextEncoder {
  /// What the cosine is multiplied with to give logits: one over the learned temperature.
  double scale();
}
