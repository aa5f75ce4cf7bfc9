package org.crosslens.ui.window;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.crosslens.results.Problem;
import org.crosslens.ui.parts.Card;

/// A long text to read and to copy, on a card over the window.
final class TextCard {
  private final Supplier<String> text;
  private final TextArea area = new TextArea();
  private final Card card;

  /// @param id of the card
  /// @param text read anew each time the card opens
  TextCard(String id, String title, Supplier<String> text) {
    this.text = text;
    Label headline = new Label(title);
    headline.getStyleClass().add("headline");
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefSize(720, 480);
    area.setAccessibleText(title);
    Button copy = new Button("Copy");
    copy.setOnAction(event -> copy());
    Button close = new Button("Close");
    VBox box = new VBox(16, headline, area, new HBox(8, copy, close));
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setAlignment(Pos.CENTER_LEFT);
    card = new Card(id, box, close);
    close.setOnAction(event -> card.close());
  }

  /// What lies over the window while it is open.
  Card card() {
    return card;
  }

  void open() {
    area.setText(read());
    area.positionCaret(0);
    card.open();
  }

  private String read() {
    try {
      return text.get();
    } catch (Problem problem) {
      return problem.what() + " " + problem.remedy();
    }
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(area.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
