package org.crosslens.ui.library;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;

/// Where a sentence is said: pictures are ranked by it while it is typed, and Enter makes it a
/// caption.
final class SentenceField extends HBox {
  private final Desk desk;
  private final LibraryModel model;
  private final TextField field = new TextField();

  SentenceField(Desk desk, LibraryModel model) {
    super(4);
    this.desk = desk;
    this.model = model;
    field.setId("sentence");
    field.setPromptText("Say a sentence");
    Parts.name(
        field,
        "Say a sentence: pictures are ranked as you type; Enter makes it a caption, a column");
    field.textProperty().bindBidirectional(model.draft().text());
    field.setOnAction(event -> say());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button add = Parts.iconButton(Feather.PLUS, "Add the sentence (Enter)");
    add.setOnAction(event -> say());
    add.disableProperty().bind(field.textProperty().map(String::isBlank));
    getChildren().addAll(field, add);
    setAlignment(Pos.CENTER);
    getStyleClass().add("sentence-box");
  }

  void focus() {
    field.requestFocus();
  }

  private void say() {
    if (!field.getText().isBlank()) {
      desk.say(field.getText());
      model.ranked().set(true);
      field.clear();
    }
  }

  private void key(KeyEvent event) {
    boolean empty = field.getText().isEmpty();
    if (event.getCode() == KeyCode.ESCAPE && !empty) {
      field.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && empty) {
      undo(event.isShiftDown());
      event.consume();
    }
  }

  /// In an empty field Ctrl+Z means the sentence just said, not the letters typed before.
  private void undo(boolean again) {
    if (again) {
      desk.captions().redo();
    } else {
      desk.captions().undo();
    }
  }
}
