package org.crosslens.ui.window;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.crosslens.results.Problem;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;

/// The views below the heat map, one at a time, chosen in a row above them.
final class Tabs extends BorderPane {
  private final List<Tab> tabs;
  private final Function<Tab, PaneFrame> making;
  private final Map<String, PaneFrame> made = new HashMap<>();
  private final Map<String, ToggleButton> buttons = new HashMap<>();
  private final StackPane place = new StackPane();
  private Runnable maximising = () -> {};
  private String open = "";

  /// @param tabs in their order; the first is open
  /// @param making makes a tab's pane
  Tabs(List<Tab> tabs, Function<Tab, PaneFrame> making) {
    this.tabs = List.copyOf(tabs);
    this.making = making;
    setId("tabs");
    setMinSize(0, 0);
    place.setMinSize(0, 0);
    setCenter(place);
    ToggleGroup group = new ToggleGroup();
    ToggleButton[] row = tabs.stream().map(this::button).toArray(ToggleButton[]::new);
    HBox strip = Parts.choice(group, row);
    strip.getStyleClass().add("tab-strip");
    if (row.length > 1) {
      setTop(strip);
    }
    row[0].setSelected(true);
  }

  /// Opens a tab.
  void show(String name) {
    ToggleButton button = buttons.get(name);
    if (button == null) {
      throw new Problem(
          "There is no tab '" + name + "'.", "Choose among " + String.join(", ", names()) + ".");
    }
    button.setSelected(true);
  }

  /// Names in their order.
  List<String> names() {
    return tabs.stream().map(Tab::name).toList();
  }

  /// Name of the one that is open.
  String open() {
    return open;
  }

  /// The pane that is open.
  PaneFrame frame() {
    return frameOf(open);
  }

  /// Sets what the button in the title bar of each of these panes does.
  void setMaximising(Runnable action) {
    maximising = action;
  }

  private ToggleButton button(Tab tab) {
    ToggleButton button = new ToggleButton(tab.name());
    button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
    Parts.name(button, tab.name() + " (Ctrl+" + (tabs.indexOf(tab) + 1) + ")");
    button.selectedProperty().addListener((o, old, now) -> choose(tab, now));
    buttons.put(tab.name(), button);
    return button;
  }

  private void choose(Tab tab, boolean now) {
    if (now && !open.equals(tab.name())) {
      open = tab.name();
      place.getChildren().setAll(frameOf(open));
    }
  }

  private PaneFrame frameOf(String name) {
    PaneFrame known = made.get(name);
    if (known == null) {
      Tab tab = tabs.get(names().indexOf(name));
      PaneFrame frame = making.apply(tab);
      frame.setMaximising(() -> maximising.run());
      made.put(name, frame);
      return frame;
    }
    return known;
  }
}
