package org.crosslens.figures;

import java.awt.Color;
import java.util.List;

/// The colours of a figure's frame, so that figures look alike on light and on dark ground.
///
/// @param background behind everything
/// @param text titles and labels
/// @param muted captions, axes and tick labels
/// @param grid grid lines and outlines
/// @param series colours of curves in their order, distinct for colour-blind eyes
public record FigureTheme(
    Color background, Color text, Color muted, Color grid, List<Color> series) {
  /// Dark letters on white. The series colours are those of M. Okabe and K. Ito, 2008.
  public static final FigureTheme LIGHT =
      new FigureTheme(
          Color.WHITE,
          new Color(0x1F2328),
          new Color(0x59636E),
          new Color(0xD1D9E0),
          colours(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x333333));

  /// Light letters on near black.
  public static final FigureTheme DARK =
      new FigureTheme(
          new Color(0x161B22),
          new Color(0xE6EDF3),
          new Color(0x9198A1),
          new Color(0x3D444D),
          colours(0x56B4E9, 0xE69F00, 0x2FC79A, 0xE39BC4, 0xF0E442, 0xFF8A4C, 0xDDDDDD));

  /// Copies the list and refuses an empty one.
  public FigureTheme {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a theme needs a series colour");
    }
  }

  /// The colour of the n-th curve, counted from 0; they repeat.
  public Color series(int index) {
    return series.get(index % series.size());
  }

  private static List<Color> colours(Integer... rgb) {
    return List.of(rgb).stream().map(Color::new).toList();
  }
}
