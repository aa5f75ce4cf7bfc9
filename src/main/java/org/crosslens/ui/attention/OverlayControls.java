package org.crosslens.ui.attention;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.crosslens.analysis.SpecialTokens;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.ScaleScope;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How maps are drawn, behind a gear: colours, opacity, smoothing, scaling, what is left out.
final class OverlayControls extends MenuButton {
  private static final double WIDTH = 160;

  OverlayControls(Look look, Looking looking) {
    super(null, new FontIcon(Feather.SLIDERS));
    setId("overlay-options");
    getStyleClass().addAll("button-icon", "flat", "small");
    Parts.name(this, "Colours, opacity and smoothing of the map over the picture");
    GridPane grid = new GridPane(8, 8);
    grid.setPadding(new Insets(4));
    grid.addRow(0, new Label("Colours"), map(look));
    grid.addRow(1, new Label("Opacity"), opacity(look));
    grid.addRow(2, new Label(), smooth(look));
    grid.addRow(3, new Label("Scaled over"), scope(looking));
    grid.addRow(4, new Label("Strongest"), mass(looking));
    grid.addRow(5, new Label("Class token"), special(looking));
    grid.addRow(6, new Label(), merged(looking));
    CustomMenuItem item = new CustomMenuItem(grid, false);
    item.getStyleClass().add("options");
    getItems().add(item);
  }

  private static Choice<ColourMap> map(Look look) {
    Choice<ColourMap> map =
        new Choice<>(
                "overlay-map",
                "Colours laid over the picture and under word pieces",
                ColourMap::word)
            .among(List.of(ColourMap.values()), look.overlay());
    map.setPrefWidth(WIDTH);
    return map;
  }

  private static Slider opacity(Look look) {
    Slider opacity = new Slider(0, 1, look.opacity().get());
    opacity.setId("opacity");
    opacity.valueProperty().bindBidirectional(look.opacity());
    opacity.setPrefWidth(WIDTH);
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

  private static Choice<ScaleScope> scope(Looking looking) {
    Choice<ScaleScope> scope =
        new Choice<>(
                "scale-scope",
                "Over which maps of raw attention the range of colours is taken",
                ScaleScope::words)
            .among(List.of(ScaleScope.values()), looking.scope());
    scope.setPrefWidth(WIDTH);
    return scope;
  }

  private static Slider mass(Looking looking) {
    Slider mass = new Slider(0.05, 1, 1);
    mass.setId("mass");
    mass.valueProperty().bindBidirectional(looking.mass());
    mass.setPrefWidth(WIDTH);
    mass.setBlockIncrement(0.05);
    mass.setAccessibleText("Share of the attention that the drawn patches hold");
    Tooltip tooltip = Parts.tooltip("");
    tooltip.textProperty().bind(looking.mass().map(share -> strongest(share.doubleValue())));
    mass.setTooltip(tooltip);
    return mass;
  }

  private static String strongest(double share) {
    return String.format(
        Locale.ROOT, "Only the strongest patches that hold %.0f %% of the attention", share * 100);
  }

  private static Choice<SpecialTokens> special(Looking looking) {
    Choice<SpecialTokens> special =
        new Choice<>(
                "special",
                "Weights on class, separator and start tokens, which outshine the rest",
                (SpecialTokens value) -> value.name().toLowerCase(Locale.ROOT))
            .among(List.of(SpecialTokens.values()), looking.special());
    special.setPrefWidth(WIDTH);
    return special;
  }

  private static CheckBox merged(Looking looking) {
    CheckBox merged = new CheckBox("Merge pieces into words");
    merged.setId("merged");
    merged.selectedProperty().bindBidirectional(looking.merged());
    return merged;
  }
}
