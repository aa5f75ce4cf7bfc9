package org.crosslens.ui.library;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// A caption of the library with its value for the primary picture; edited in place.
final class CaptionCell extends ListCell<Integer> {
  private static final PseudoClass PRIMARY = PseudoClass.getPseudoClass("primary");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");

  private final Desk desk;
  private final LibraryModel model;
  private final Label text = new Label();
  private final Label value = new Label();
  private final HBox line = new HBox(8, text, value);
  private final Tooltip tooltip = Parts.tooltip("");

  CaptionCell(Desk desk, LibraryModel model) {
    this.desk = desk;
    this.model = model;
    getStyleClass().add("caption-cell");
    text.setMinWidth(0);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    value.getStyleClass().add("value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setOnMouseClicked(this::click);
    setOnMouseEntered(event -> hover(getItem()));
    setOnMouseExited(event -> hover(null));
    desk.selection().chosen().addListener((o, old, now) -> mark());
    desk.selection().hovered().addListener((o, old, now) -> mark());
    desk.comparing().value().addListener((o, old, now) -> mark());
  }

  @Override
  protected void updateItem(@Nullable Integer index, boolean empty) {
    super.updateItem(index, empty);
    if (empty || index == null || index >= desk.collection().get().captions().size()) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
    } else {
      text.setText(desk.collection().get().captions().get(index).text().replace('\n', ' '));
      setAccessibleText("Caption " + text.getText());
      setGraphic(line);
      setTooltip(tooltip);
    }
    mark();
  }

  @Override
  public void startEdit() {
    super.startEdit();
    Integer index = getItem();
    if (index == null || !isEditing()) {
      return;
    }
    TextField field = new TextField(desk.collection().get().captions().get(index).text());
    field.setId("caption-edit");
    field.setAccessibleText("The caption's words; Enter keeps them, Esc does not");
    field.setOnAction(
        event -> {
          cancelEdit();
          desk.captions().edit(index, field.getText());
        });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
          }
        });
    setGraphic(field);
    field.requestFocus();
    field.selectAll();
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    setGraphic(line);
  }

  private void mark() {
    Integer index = isEmpty() ? null : getItem();
    Chosen chosen = desk.selection().now();
    pseudoClassStateChanged(PRIMARY, index != null && chosen.caption() == index);
    pseudoClassStateChanged(CHOSEN, index != null && chosen.captions().contains(index));
    pseudoClassStateChanged(
        HOVERED, index != null && desk.selection().hovered().get().caption() == index);
    if (index != null) {
      showValue(index);
    }
  }

  private void showValue(int index) {
    var comparison = model.comparison();
    float worth = model.valueOfCaption(index);
    if (comparison == null || Float.isNaN(worth)) {
      value.setText("");
      tooltip.setText(text.getText());
      return;
    }
    var score = comparison.matrix().score();
    value.setText(Numbers.brief(worth, score));
    tooltip.setText(
        "%s\n%s with the selected picture: %s"
            .formatted(text.getText(), Numbers.name(score), Numbers.exact(worth)));
  }

  private void hover(@Nullable Integer index) {
    desk.selection().hovered().set(index == null ? Pair.NONE : new Pair(-1, index));
  }

  private void click(MouseEvent event) {
    Integer index = getItem();
    if (index == null || isEmpty() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.isShortcutDown()) {
      Picks.toggleCaption(desk.selection(), index);
    } else {
      desk.selection().caption(index);
    }
  }
}
