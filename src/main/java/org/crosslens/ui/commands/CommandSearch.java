package org.crosslens.ui.commands;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.crosslens.ui.parts.Card;
import org.jspecify.annotations.Nullable;

/// Finds a command by a few letters: type, arrows choose, Enter does it, Esc leaves.
public final class CommandSearch {
  private final List<Command> commands;
  private final TextField field = new TextField();
  private final ListView<Command> list = new ListView<>();
  private final Card card;

  /// @param commands all that can be found
  public CommandSearch(List<Command> commands) {
    this.commands = commands;
    field.setPromptText("Search commands");
    field.setAccessibleText("Search commands; arrows choose, Enter does it");
    field.setId("command-field");
    field.textProperty().subscribe(text -> find(text));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setCellFactory(view -> new Line());
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label("No command has these letters"));
    VBox box = new VBox(8, field, list);
    box.setMaxSize(480, 360);
    card = new Card("command-search", box, field).atTop();
  }

  /// What lies over the window while it is open.
  public Card card() {
    return card;
  }

  /// Opens the search.
  public void open() {
    card.open();
    field.clear();
    find("");
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
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
    event.consume();
  }

  private void run() {
    Command command = list.getSelectionModel().getSelectedItem();
    card.close();
    if (command != null) {
      command.run();
    }
  }

  /// A command with its menu and shortcut.
  private final class Line extends ListCell<Command> {
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
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              run();
            }
          });
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
