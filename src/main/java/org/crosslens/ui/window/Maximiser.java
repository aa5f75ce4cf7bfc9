package org.crosslens.ui.window;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lets one pane fill the window, and puts it back where it was.
final class Maximiser {
  private final StackPane place;
  private final Node panes;
  private @Nullable Region large;
  private @Nullable SplitPane home;
  private double[] dividers = {};
  private final Region gap = new Region();

  /// @param place holds the panes, and a maximised one in their stead
  /// @param panes all panes
  Maximiser(StackPane place, Node panes) {
    this.place = place;
    this.panes = panes;
  }

  /// Maximises a pane, or puts the maximised one back.
  void toggle(Region pane) {
    if (large != null) {
      restore();
    } else {
      enlarge(pane, splitOf(pane));
    }
  }

  private void enlarge(Region pane, @Nullable SplitPane split) {
    if (split != null) {
      home = split;
      large = pane;
      dividers = split.getDividerPositions();
      split.getItems().set(split.getItems().indexOf(pane), gap);
      panes.setVisible(false);
      place.getChildren().add(pane);
      pane.requestFocus();
    }
  }

  /// Puts a maximised pane back that hides another.
  void reveal(Region pane) {
    if (large != pane) {
      restore();
    }
  }

  /// Puts the maximised pane back, if there is one.
  void restore() {
    if (large != null && home != null) {
      place.getChildren().remove(large);
      home.getItems().set(home.getItems().indexOf(gap), large);
      home.setDividerPositions(dividers);
      panes.setVisible(true);
    }
    large = null;
    home = null;
  }

  private static @Nullable SplitPane splitOf(Node pane) {
    Parent parent = pane.getParent();
    while (parent != null && !(parent instanceof SplitPane)) {
      parent = parent.getParent();
    }
    return (SplitPane) parent;
  }
}
