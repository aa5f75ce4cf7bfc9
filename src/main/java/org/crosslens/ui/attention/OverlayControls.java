package org.crosslens.ui.attention;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.crosslens.figures.ColourMap;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How maps are laid over pictures, behind a gear: colours, opacity, smoothing.
final class OverlayControls extends MenuButton {
  OverlayControls(Look look) {
    super(null, new FontIcon(Feather.SLIDERS));
    setId("overlay-options");
    getStyleClass().addAll("button-icon", "flat", "small");
    Parts.name(this, "Colours, opacity and smoothing of the map over the picture");
    GridPane grid = new GridPane(8, 8);
    grid.setPadding(new Insets(4));
    grid.addRow(0, new Label("Colours"), map(look));
    grid.addRow(1, new Label("Opacity"), opacity(look));
    grid.addRow(2, new Label(), smooth(look));
    CustomMenuItem item = new CustomMenuItem(grid, false);
    item.getStyleClass().add("options");
    getItems().add(item);
  }

  private static ComboBox<ColourMap> map(Look look) {
    ComboBox<ColourMap> map = new ComboBox<>();
    map.getItems().setAll(ColourMap.values());
    map.setConverter(words());
    map.valueProperty().bindBidirectional(look.overlay());
    map.setId("overlay-map");
    map.setPrefWidth(160);
    Parts.name(map, "Colours laid over the picture and under word pieces");
    return map;
  }

  private static Slider opacity(Look look) {
    Slider opacity = new Slider(0, 1, look.opacity().get());
    opacity.setId("opacity");
    opacity.valueProperty().bindBidirectional(look.opacity());
    opacity.setPrefWidth(160);
    opacity.setBlockIncrement(0.1);
    opacity.setAccessibleText("Opacity of the map over the picture");
    Tooltip tooltip = Parts.tooltip("");
    tooltip.textProperty().bind(look.opacity().map(share -> percent(share.doubleValue())));
    opacity.setTooltip(tooltip);
    return opacity;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "Opacity of the map: %.0f %%", share * 100);
  }

  private static CheckBox smooth(Look look) {
    CheckBox smooth = new CheckBox("Smooth");
    smooth.setId("smooth");
    smooth.selectedProperty().bindBidirectional(look.smooth());
    Parts.name(smooth, "Let values run smoothly from patch to patch");
    return smooth;
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
