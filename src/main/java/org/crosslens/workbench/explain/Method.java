package org.crosslens.workbench.explain;

import java.util.Locale;

/// A way to say what counts.
public enum Method {
  /// Attention as the model computes it, of one layer.
  RAW,
  /// Attention through all layers (Abnar and Zuidema 2020, Quantifying Attention Flow in
  /// Transformers).
  ROLLOUT,
  /// Attention weighted by the gradient of an output (Chefer et al. 2021, Generic Attention-model
  /// Explainability).
  RELEVANCE,
  /// Gradient of an output times what was put in (Shrikumar et al. 2016, Not Just a Black Box).
  GRAD_INPUT,
  /// By how much an output falls when a patch or a piece is hidden (Zeiler and Fergus 2014,
  /// Visualizing and Understanding Convolutional Networks, section 4.2).
  OCCLUSION;

  /// The command line's spelling, such as `grad-input`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it explains an output, so that it needs a target; the others show what a part looks
  /// at.
  public boolean targeted() {
    return this != RAW && this != ROLLOUT;
  }
}
