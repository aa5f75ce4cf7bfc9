package org.crosslens.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A box over the whole window, until Esc or a click beside it: the keyboard stays in it, and goes
/// back to where it was.
public final class Card extends StackPane {
  private final Node first;
  private @Nullable Node before;
  private Subscription watching = Subscription.EMPTY;

  /// @param id names it for tests and styles
  /// @param box what lies over the window
  /// @param first what in it has the keyboard when it opens
  public Card(String id, Region box, Node first) {
    this.first = first;
    setId(id);
    getStyleClass().add("card-shade");
    box.getStyleClass().add("card");
    getChildren().add(box);
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /// Puts the box at the top rather than in the middle.
  ///
  /// @return this
  public Card atTop() {
    setAlignment(Pos.TOP_CENTER);
    return this;
  }

  /// Shows the box.
  public void open() {
    Scene scene = getScene();
    if (!isVisible()) {
      before = scene.getFocusOwner();
    }
    setVisible(true);
    first.requestFocus();
    watching.unsubscribe();
    watching = scene.focusOwnerProperty().subscribe(this::keep);
  }

  /// Takes the box away.
  public void close() {
    watching.unsubscribe();
    setVisible(false);
    if (before != null) {
      before.requestFocus();
    }
  }

  /// Tab behind the last control comes back to the first, not to what lies under the card.
  private void keep(@Nullable Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == this) {
        return;
      }
    }
    first.requestFocus();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }
}
