package org.crosslens.ui.similarity;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.crosslens.ui.parts.Parts;

/// The ways to sort rows and columns.
final class SortMenu extends MenuButton {
  SortMenu(SimilarityPane pane) {
    super("Sort");
    getStyleClass().addAll("small", "flat");
    Parts.name(this, "Sort rows or columns; Shift-click on a head sorts by it");
    add("As they come", pane::unsort);
    add("Rows by the selected caption", pane::sortRows);
    add("Columns by the selected picture", pane::sortColumns);
    add("Matches on the diagonal", pane::sortDiagonal);
  }

  private void add(String name, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(event -> action.run());
    getItems().add(item);
  }
}
