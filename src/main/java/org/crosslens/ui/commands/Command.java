package org.crosslens.ui.commands;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that can be done, by menu, shortcut or the search over all commands.
///
/// @param menu the menu that it stands in, such as `File`
/// @param name what it does; may change, such as with what Undo would take back
/// @param keys its shortcut, or null
/// @param possible whether it can be done now
/// @param action does it
public record Command(
    String menu,
    ObservableValue<String> name,
    @Nullable KeyCombination keys,
    ObservableValue<Boolean> possible,
    Runnable action) {

  /// A command that can always be done.
  public static Command of(String menu, String name, @Nullable String keys, Runnable action) {
    return new Command(menu, constant(name), combination(keys), constant(true), action);
  }

  /// The same, but only at times.
  public Command when(ObservableValue<Boolean> condition) {
    return new Command(menu, name, keys, condition, action);
  }

  /// The same with a changing name.
  public Command named(ObservableValue<String> changing) {
    return new Command(menu, changing, keys, possible, action);
  }

  /// Does it, if it can be done now.
  public void run() {
    if (possible.getValue()) {
      action.run();
    }
  }

  /// The shortcut in words, empty for none.
  public String shortcut() {
    return keys == null ? "" : keys.getDisplayText();
  }

  /// A menu's line.
  public MenuItem item() {
    MenuItem item = new MenuItem();
    item.textProperty().bind(name);
    item.setMnemonicParsing(false);
    if (keys != null) {
      item.setAccelerator(keys);
    }
    item.disableProperty().bind(possible.map(can -> !can));
    item.setOnAction(event -> action.run());
    return item;
  }

  private static <T> ObservableValue<T> constant(T value) {
    return Bindings.createObjectBinding(() -> value);
  }

  private static @Nullable KeyCombination combination(@Nullable String keys) {
    return keys == null ? null : KeyCombination.valueOf(keys);
  }
}
