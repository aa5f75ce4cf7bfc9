package org.crosslens.ui.desk;

import javafx.scene.paint.Color;
import org.crosslens.figures.FigureTheme;

/// Colours for what is drawn by hand, matching the theme of the controls.
public enum Theme {
  /// Dark letters on white.
  LIGHT,
  /// Light letters on near black.
  DARK;

  /// The colours of figures.
  public FigureTheme figures() {
    return this == DARK ? FigureTheme.DARK : FigureTheme.LIGHT;
  }

  /// The one colour of selection.
  public Color accent() {
    return Color.web(this == DARK ? "#2f81f7" : "#0969da");
  }

  /// Behind text.
  public Color background() {
    return of(figures().background());
  }

  /// Letters.
  public Color text() {
    return of(figures().text());
  }

  /// Lesser letters.
  public Color muted() {
    return of(figures().muted());
  }

  /// Lines.
  public Color line() {
    return of(figures().grid());
  }

  private static Color of(java.awt.Color colour) {
    return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}
