package org.crosslens.workbench.lab;

import java.util.List;
import java.util.Optional;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.PatchGrid;

/// A mechanism at work on one picture and one caption.
///
/// @param maps its attention patterns in the order of the run
/// @param patches names of the picture's tokens: `class` and the patches' numbers, or `picture`
/// @param pieces the caption's tokens as people should see them, or `caption`
/// @param grid where the patches lie; none for one vector
/// @param before the picture's and the caption's mean vector as the mechanism gets them
/// @param after the same as they leave it; equal vectors where it joins both into one
/// @param score of the pair
/// @param trained whether its weights come from a run
public record Look(
    List<AttentionMap> maps,
    List<String> patches,
    List<String> pieces,
    Optional<PatchGrid> grid,
    Sides before,
    Sides after,
    double score,
    boolean trained) {
  /// One vector a modality; treat as read-only.
  ///
  /// @param picture of the picture
  /// @param caption of the caption
  public record Sides(float[] picture, float[] caption) {}

  /// Takes its own copies.
  public Look {
    maps = List.copyOf(maps);
    patches = List.copyOf(patches);
    pieces = List.copyOf(pieces);
  }
}
