package org.crosslens.ui.parts;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a pane shows while there is nothing to show: what it is for and the one thing to do.
public final class Empty extends VBox {
  private final Label what = Parts.wrapped("");
  private final Label action = Parts.wrapped("");

  /// @param what what the pane is for
  /// @param action what to do
  public Empty(Ikon icon, String what, String action) {
    super(8);
    this.what.getStyleClass().add("empty-what");
    this.what.setTextAlignment(TextAlignment.CENTER);
    this.action.getStyleClass().add("muted");
    this.action.setTextAlignment(TextAlignment.CENTER);
    getChildren().addAll(new FontIcon(icon), this.what, this.action);
    getStyleClass().add("empty");
    setAlignment(Pos.CENTER);
    setPadding(new Insets(16));
    say(what, action);
  }

  /// Says something else.
  public void say(String newWhat, String newAction) {
    what.setText(newWhat);
    action.setText(newAction);
  }
}
