package org.crosslens.inputs;

/// How a processor chooses the size that it resizes a picture to.
public sealed interface ResizeRule {
  /// The size that a picture of this size is resized to.
  PictureSize of(int width, int height);

  /// The picture stays as it is.
  record Keep() implements ResizeRule {
    @Override
    public PictureSize of(int width, int height) {
      return new PictureSize(width, height);
    }
  }

  /// Always the same size, whatever that does to the proportions.
  ///
  /// @param width columns
  /// @param height rows
  record Exact(int width, int height) implements ResizeRule {
    @Override
    public PictureSize of(int width, int height) {
      return new PictureSize(this.width, this.height);
    }
  }

  /// The shorter side gets a length and the longer one follows, rounded down.
  ///
  /// @param length pixels of the shorter side
  record ShortestEdge(int length) implements ResizeRule {
    @Override
    public PictureSize of(int width, int height) {
      int longer = (int) ((double) length * Math.max(width, height) / Math.min(width, height));
      return width <= height ? new PictureSize(length, longer) : new PictureSize(longer, length);
    }
  }

  /// ViLT's rule (Kim et al. 2021, section 4.2): shorter side to a length, longer side at most
  /// 1333/800 of that, and both then cut down to a multiple of the patch.
  ///
  /// @param length pixels of the shorter side
  /// @param divisor what both sides are a multiple of, in pixels
  record Multiple(int length, int divisor) implements ResizeRule {
    @Override
    public PictureSize of(int width, int height) {
      double scale = (double) length / Math.min(width, height);
      double longest = (int) (1333.0 / 800 * length);
      double shrink = Math.min(1, longest / (scale * Math.max(width, height)));
      // The shorter side is set, not computed, and the cap multiplies once more: the reference's
      // order of roundings.
      double newWidth = (width < height ? length : scale * width) * shrink;
      double newHeight = (height < width ? length : scale * height) * shrink;
      return new PictureSize(cut(newWidth), cut(newHeight));
    }

    private int cut(double side) {
      return Math.max(1, (int) (side + 0.5) / divisor) * divisor;
    }
  }
}
