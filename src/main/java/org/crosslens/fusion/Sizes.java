package org.crosslens.fusion;

import java.util.Map;
import org.crosslens.results.Problem;

/// The widths a mechanism is built for.
///
/// @param picture width of a picture token
/// @param caption width of a caption token
/// @param width the width in which the two meet
/// @param heads number of heads, where the mechanism has more than one
public record Sizes(int picture, int caption, int width, int heads) {
  /// Checks that there is something to build.
  public Sizes {
    if (picture < 1 || caption < 1 || width < 1 || heads < 1) {
      throw new Problem(
          "Widths of %d, %d and %d with %d heads make no mechanism."
              .formatted(picture, caption, width, heads),
          "Choose numbers of at least 1.");
    }
    if (width % heads != 0) {
      throw new Problem(
          "%d heads do not divide a width of %d.".formatted(heads, width),
          "Choose a number of heads that divides the width.");
    }
  }

  /// Both modalities already have the width in which they meet.
  public static Sizes same(int width, int heads) {
    return new Sizes(width, width, width, heads);
  }

  /// The one width, for a mechanism that has no projections to bring two widths together.
  ///
  /// @throws Problem when the widths differ
  int only() {
    if (picture != width || caption != width) {
      throw new Problem(
          "This mechanism needs one width for both modalities, not %d and %d."
              .formatted(picture, caption),
          "Project both to a width of %d first.".formatted(width));
    }
    return width;
  }

  /// Checks that a caption's tokens already have the width of the layer that reads them.
  ///
  /// @throws Problem when they do not
  void captionIsWidth() {
    if (caption != width) {
      throw new Problem(
          "This mechanism reads a caption of width %d, not %d.".formatted(width, caption),
          "Project the caption to a width of %d first.".formatted(width));
    }
  }

  /// The names that a [Count] may use, for a picture and a caption of these lengths.
  public Map<String, Long> names(long patches, long pieces) {
    return Map.of(
        "picture",
        (long) picture,
        "caption",
        (long) caption,
        "width",
        (long) width,
        "heads",
        (long) heads,
        "patches",
        patches,
        "pieces",
        pieces,
        "batch",
        1L,
        "tokens",
        patches + pieces,
        "shared",
        Math.min(patches, pieces),
        "groups",
        Math.ceilDiv(patches + pieces, HierarchicalPerceiver.GROUP));
  }
}
