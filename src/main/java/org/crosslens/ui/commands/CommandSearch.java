package org.crosslens.ui.commands;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds a command by a few letters: type, arrows choose, Enter does it, Esc leaves.
public final class CommandSearch extends StackPane {
  private final List<Command> commands;
  private final TextField field = new TextField();
  private final ListView<Command> list = new ListView<>();
  private @Nullable Node before;

  /// @param commands all that can be found
  public CommandSearch(List<Command> commands) {
    this.commands = commands;
    setId("command-search");
    getStyleClass().add("command-search");
    field.setPromptText("Search commands");
    field.setId("command-field");
    field.textProperty().subscribe(text -> find(text));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setCellFactory(view -> new Line());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> run());
    list.setPlaceholder(new Label("No command has these letters"));
    VBox box = new VBox(8, field, list);
    box.getStyleClass().add("command-box");
    box.setMaxSize(480, 360);
    setAlignment(Pos.TOP_CENTER);
    getChildren().add(box);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    setVisible(false);
  }

  /// Opens the search.
  public void open() {
    if (!isVisible()) {
      before = getScene().getFocusOwner();
    }
    setVisible(true);
    field.clear();
    find("");
    field.requestFocus();
  }

  private void close() {
    setVisible(false);
    if (before != null) {
      before.requestFocus();
    }
  }

  private void find(String text) {
    String wanted = text.toLowerCase(Locale.ROOT).strip();
    list.getItems()
        .setAll(
            commands.stream()
                .filter(command -> command.possible().getValue())
                .filter(command -> words(command).contains(wanted))
                .toList());
    list.getSelectionModel().selectFirst();
  }

  private static String words(Command command) {
    return (command.menu() + " " + command.name().getValue()).toLowerCase(Locale.ROOT);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> list.getSelectionModel().selectPrevious();
      case DOWN -> list.getSelectionModel().selectNext();
      case ENTER -> run();
      case ESCAPE -> close();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
    event.consume();
  }

  private void run() {
    Command command = list.getSelectionModel().getSelectedItem();
    close();
    if (command != null) {
      command.run();
    }
  }

  /// A command with its menu and shortcut.
  private static final class Line extends ListCell<Command> {
    private final Label name = new Label();
    private final Label menu = new Label();
    private final Label keys = new Label();
    private final HBox line;

    Line() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      menu.getStyleClass().add("muted");
      keys.getStyleClass().add("muted");
      line = new HBox(8, name, menu, gap, keys);
      line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      name.setText(command.name().getValue());
      menu.setText(command.menu());
      keys.setText(command.shortcut());
      setGraphic(line);
    }
  }
}
