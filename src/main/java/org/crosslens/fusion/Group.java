package org.crosslens.fusion;

/// The families in which the catalogue is ordered.
public enum Group {
  /// One attention, made richer step by step.
  ABLATION("Cross-attention, mechanism by mechanism"),
  /// Where and how two modalities become one representation.
  REPRESENTATION("Representations and the place of fusion"),
  /// A few learned latents that read long inputs.
  PERCEIVER("Perceivers"),
  /// Two sources for one decoder.
  DECODER("Two modalities into a decoder"),
  /// One sequence of pictures and text, read causally.
  CAUSAL("Multi-modal causal attention"),
  /// Cross-attention as known architectures use it, and what replaces it.
  ARCHITECTURE("Cross-attention in known architectures");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /// For a heading.
  public String title() {
    return title;
  }
}
