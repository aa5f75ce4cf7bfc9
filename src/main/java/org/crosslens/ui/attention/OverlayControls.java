package org.crosslens.ui.attention;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.crosslens.figures.ColourMap;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Parts;

/// How maps are laid over pictures: colours, opacity, smoothing.
final class OverlayControls extends HBox {
  OverlayControls(Look look) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    ComboBox<ColourMap> map = new ComboBox<>();
    map.getItems().setAll(ColourMap.values());
    map.setConverter(words());
    map.valueProperty().bindBidirectional(look.overlay());
    map.getStyleClass().add("small");
    map.setId("overlay-map");
    Parts.name(map, "Colours laid over the picture and under word pieces");
    Slider opacity = new Slider(0, 1, look.opacity().get());
    opacity.setId("opacity");
    opacity.valueProperty().bindBidirectional(look.opacity());
    opacity.setPrefWidth(96);
    opacity.setMinWidth(48);
    opacity.setBlockIncrement(0.1);
    opacity.getStyleClass().add("small");
    opacity.setAccessibleText("Opacity of the map over the picture");
    Tooltip tooltip = Parts.tooltip("");
    tooltip
        .textProperty()
        .bind(
            look.opacity()
                .map(
                    value ->
                        String.format(
                            Locale.ROOT,
                            "Opacity of the map: %.0f %%",
                            value.doubleValue() * 100)));
    opacity.setTooltip(tooltip);
    CheckBox smooth = new CheckBox("Smooth");
    smooth.selectedProperty().bindBidirectional(look.smooth());
    smooth.setMinWidth(USE_PREF_SIZE);
    Parts.name(smooth, "Let values run smoothly from patch to patch");
    getChildren().addAll(map, Parts.muted("Opacity"), opacity, smooth);
  }

  private static StringConverter<ColourMap> words() {
    return new StringConverter<>() {
      @Override
      public String toString(ColourMap map) {
        return map == null ? "" : map.word();
      }

      @Override
      public ColourMap fromString(String word) {
        return ColourMap.named(word);
      }
    };
  }
}
