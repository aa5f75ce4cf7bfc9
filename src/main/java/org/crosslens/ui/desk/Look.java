package org.crosslens.ui.desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.crosslens.figures.ColourMap;

/// How things are drawn, the same in every pane.
public final class Look {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<ColourMap> map = new SimpleObjectProperty<>(ColourMap.VIRIDIS);
  private final ObjectProperty<ColourMap> overlay = new SimpleObjectProperty<>(ColourMap.MAGMA);
  private final DoubleProperty opacity = new SimpleDoubleProperty(0.6);
  private final BooleanProperty smooth = new SimpleBooleanProperty(true);

  /// Light or dark.
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /// Colours of the heat map.
  public ObjectProperty<ColourMap> map() {
    return map;
  }

  /// Colours laid over pictures and under word pieces.
  public ObjectProperty<ColourMap> overlay() {
    return overlay;
  }

  /// How strongly maps cover pictures, from 0 to 1.
  public DoubleProperty opacity() {
    return opacity;
  }

  /// Whether maps run smoothly from patch to patch.
  public BooleanProperty smooth() {
    return smooth;
  }
}
