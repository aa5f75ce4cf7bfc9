package org.crosslens.ui.parts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small controls that look and speak alike everywhere.
public final class Parts {
  private Parts() {}

  /// A button with an icon alone; what it does is its tooltip and its accessible name.
  public static Button iconButton(Ikon icon, String what) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    name(button, what);
    return button;
  }

  /// Gives a control its tooltip and accessible name.
  public static void name(javafx.scene.control.Control control, String what) {
    control.setAccessibleText(what);
    control.setTooltip(tooltip(what));
  }

  /// A tooltip that comes soon and wraps.
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    // Else the first Esc is spent on the tooltip and unlocks nothing.
    tooltip.setHideOnEscape(false);
    tooltip.setShowDelay(Duration.millis(400));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    return tooltip;
  }

  /// Lets a label be cut with an ellipsis where room is scarce, its whole text then in a tooltip.
  public static void ellipsis(Labeled label) {
    label.setMinWidth(0);
    Tooltip whole = tooltip("");
    whole.textProperty().bind(label.textProperty());
    ObservableValue<Tooltip> shown =
        label.textProperty().map(text -> text.isEmpty() ? null : whole);
    label.tooltipProperty().bind(shown);
  }

  /// A label that wraps.
  public static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  /// A title above a part of a pane.
  public static Label title(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section-title");
    return label;
  }

  /// Grey words.
  public static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  /// Toggle buttons of which one is always on, joined in a row.
  public static HBox choice(ToggleGroup group, ToggleButton... buttons) {
    join(group, buttons);
    return new HBox(buttons);
  }

  static void join(ToggleGroup group, ToggleButton... buttons) {
    for (int i = 0; i < buttons.length; i++) {
      buttons[i].setToggleGroup(group);
      String place = i == 0 ? "left-pill" : i == buttons.length - 1 ? "right-pill" : "center-pill";
      buttons[i].getStyleClass().addAll("small", place);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (o, old, now) -> {
              if (now == null) {
                group.selectToggle(old);
              }
            });
  }

  /// Lets a column of words scroll where it is too tall for its pane.
  public static ScrollPane scrolling(Region column) {
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("plain-scroll");
    return scroll;
  }

  /// Shows one node in a place; one that is there already stays as it is, its focus with it.
  public static void only(Pane place, Node node) {
    if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node) {
      place.getChildren().setAll(node);
    }
  }

  /// Shows or hides a node, its room with it.
  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
