package org.crosslens.ui.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.crosslens.ui.parts.Card;
import org.crosslens.ui.parts.Parts;

/// What keys and mouse do, on one card.
final class HelpCard {
  private static final String[][] LINES = {
    {"Click a cell", "Selects its picture and caption everywhere"},
    {"Click a head", "Selects a picture or a caption; with Shift sorts by it"},
    {"Drag over cells", "Selects all pairs in the rectangle"},
    {"Wheel, + and -, 0", "Larger or smaller cells, all cells"},
    {"Drag with the right button", "Moves the heat map"},
    {"Arrow keys", "Move the selection in the list that has the focus"},
    {"Say a sentence", "Ranks the pictures as you type; Enter makes it a caption, Esc lets go"},
    {"P", "Pins the pair, so that it stays beside others; once more lets it go"},
    {"Esc", "Unlocks, so that the inspector follows the mouse; then clears"},
    {"Enter or F2 on a caption", "Edits it; Delete removes it, Ctrl+Z takes it back"},
    {"Click a word piece", "Shows what changes when the model does not see it"},
    {"Click or drag on patches", "Shows where these look; with Ctrl beside those chosen before"},
    {"Click a layer and head", "Locks it; with Shift shows the mean of several, Esc lets go"},
    {"F11, double-click on a title", "Maximises a pane, or puts it back"},
    {"Ctrl+L", "Finds any command"},
  };

  private HelpCard() {}

  static Card make() {
    GridPane grid = new GridPane(16, 8);
    for (int i = 0; i < LINES.length; i++) {
      Label keys = new Label(LINES[i][0]);
      keys.getStyleClass().add("section-title");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(i, keys, Parts.wrapped(LINES[i][1]));
    }
    Label title = new Label("Keyboard and mouse");
    title.getStyleClass().add("headline");
    Button close = new Button("Close");
    VBox box = new VBox(16, title, grid, close);
    box.setMaxSize(640, Region.USE_PREF_SIZE);
    box.setAlignment(Pos.CENTER_LEFT);
    Card card = new Card("help", box, close);
    close.setOnAction(event -> card.close());
    return card;
  }
}
