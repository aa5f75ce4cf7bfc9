package org.crosslens.figures;

/// Maps values onto 0 to 1 for a colour map, and says over what the range was taken.
///
/// @param min the value that becomes 0
/// @param max the value that becomes 1; not below `min`
/// @param scope what the range was taken over, in words such as `this map` or `all layers`
public record Scale(float min, float max, String scope) {
  /// Checks that the range is one.
  public Scale {
    if (!Float.isFinite(min) || !Float.isFinite(max) || min > max) {
      throw new IllegalArgumentException("no range from " + min + " to " + max);
    }
  }

  /// From the least to the greatest of the values; those that are not finite are passed over.
  public static Scale of(float[] values, String scope) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      if (Float.isFinite(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    return min > max ? new Scale(0, 0, scope) : new Scale(min, max, scope);
  }

  /// From -m to m, where m is the greatest magnitude, so that zero lies in the middle.
  public static Scale symmetric(float[] values, String scope) {
    Scale scale = of(values, scope);
    float most = Math.max(Math.abs(scale.min), Math.abs(scale.max));
    return new Scale(-most, most, scope);
  }

  /// The range that suits a colour map: symmetric for a diverging one.
  public static Scale fitting(ColourMap map, float[] values, String scope) {
    return map.diverging() ? symmetric(values, scope) : of(values, scope);
  }

  /// The smallest range that holds this and another; the scope stays.
  public Scale widenedBy(Scale other) {
    return new Scale(Math.min(min, other.min), Math.max(max, other.max), scope);
  }

  /// Where a value lies: 0 at `min`, 1 at `max`, outside of these beyond; one half if all are
  /// equal.
  public double at(float value) {
    if (Float.isNaN(value)) {
      return Double.NaN;
    }
    return max > min ? (value - (double) min) / ((double) max - min) : 0.5;
  }
}
