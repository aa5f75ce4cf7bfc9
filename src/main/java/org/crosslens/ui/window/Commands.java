package org.crosslens.ui.window;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.Clipboard;
import org.crosslens.ui.commands.Command;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.similarity.SimilarityPane;

/// Everything that can be done, as menus with shortcuts.
final class Commands {
  private final MainView view;
  private final Desk desk;
  private final FileMenu files;
  private final List<Command> all = new ArrayList<>();

  Commands(MainView view) {
    this.view = view;
    desk = view.desk;
    files = new FileMenu(view);
    ObservableValue<Boolean> compared = desk.comparing().value().map(now -> true).orElse(false);
    ObservableValue<Boolean> related =
        Bindings.createBooleanBinding(
            () -> desk.asked() != null,
            desk.relating().value(),
            desk.selection().chosen(),
            desk.model());
    all.addAll(files.commands(compared, related));
    all.addAll(edit(related));
    all.addAll(look());
    all.addAll(cells(view.panes.similarity(), compared));
    all.addAll(model(compared));
    all.addAll(help());
    tabs().forEach(all::add);
  }

  FileMenu files() {
    return files;
  }

  List<Command> all() {
    return all;
  }

  MenuBar menus() {
    Map<String, Menu> menus = new LinkedHashMap<>();
    for (Command command : all) {
      menus.computeIfAbsent(command.menu(), name -> new Menu(name)).getItems().add(command.item());
    }
    MenuBar bar = new MenuBar(menus.values().toArray(Menu[]::new));
    bar.setId("menus");
    return bar;
  }

  private List<Command> edit(ObservableValue<Boolean> related) {
    var undo = desk.captions().undoName();
    var redo = desk.captions().redoName();
    var captionChosen = desk.selection().chosen().map(chosen -> !chosen.captions().isEmpty());
    Runnable remove = () -> desk.captions().remove(desk.selection().now().captions());
    return List.of(
        Command.of("Edit", "Undo", "Shortcut+Z", desk.captions()::undo)
            .when(undo.map(name -> !name.isEmpty()))
            .named(undo.map(name -> ("Undo " + name).strip())),
        Command.of("Edit", "Redo", "Shortcut+Shift+Z", desk.captions()::redo)
            .when(redo.map(name -> !name.isEmpty()))
            .named(redo.map(name -> ("Redo " + name).strip())),
        Command.of("Edit", "Paste files or a sentence", "Shortcut+V", this::paste),
        Command.of("Edit", "Say a sentence", "Shortcut+N", view.panes.library()::focusSentence),
        Command.of("Edit", "Remove the selected captions", null, remove).when(captionChosen),
        Command.of("Edit", "Pin the pair, or let it go (P)", null, desk.pin()::toggle)
            .when(related),
        Command.of("Edit", "Filter", "Shortcut+F", view.panes.library()::focusFilter),
        Command.of("Edit", "Unlock, then clear the selection", null, desk.selection()::release));
  }

  private static List<Command> cells(SimilarityPane map, ObservableValue<Boolean> compared) {
    return Stream.of(
            Command.of("View", "Show all cells", "Shortcut+DIGIT0", map::fit),
            Command.of("View", "Larger cells", "Shortcut+EQUALS", map::enlarge),
            Command.of("View", "Smaller cells", "Shortcut+MINUS", map::shrink),
            Command.of("View", "Sort rows by the selected caption", null, map::sortRows),
            Command.of("View", "Sort columns by the selected picture", null, map::sortColumns),
            Command.of("View", "Put matches on the diagonal", null, map::sortDiagonal),
            Command.of("View", "Rows and columns as they come", null, map::unsort))
        .map(command -> command.when(compared))
        .toList();
  }

  private List<Command> look() {
    Panes panes = view.panes;
    return List.of(
        Command.of("View", "Search commands", "Shortcut+L", () -> view.cards.search()),
        Command.of("View", "Maximise the pane, or back", "F11", panes::maximise),
        axes("Compare pictures with captions", Axes.PICTURES_CAPTIONS),
        axes("Compare pictures with pictures", Axes.PICTURES_PICTURES),
        axes("Compare captions with captions", Axes.CAPTIONS_CAPTIONS),
        Command.of("View", "Relevance of the pair", "Shortcut+R", () -> panes.showAttention(false)),
        Command.of("View", "Raw attention", "Shortcut+Shift+R", () -> panes.showAttention(true)),
        theme("Light theme", Appearance.LIGHT),
        theme("Dark theme", Appearance.DARK),
        theme("Theme of the system", Appearance.SYSTEM));
  }

  private List<Command> model(ObservableValue<Boolean> compared) {
    Runnable best = view.panes.similarity()::selectBest;
    return List.of(
        Command.of("Model", "Compare again", "F5", desk::compare),
        Command.of("Model", "Select the best pair", "Shortcut+B", best).when(compared));
  }

  private List<Command> help() {
    return List.of(
        Command.of("Help", "First steps", null, view::showFirstSteps),
        Command.of("Help", "Keyboard and mouse", "F1", () -> view.cards.help()),
        Command.of("Help", "Show logs", null, () -> view.cards.logs()),
        Command.of("Help", "About CrossLens", null, () -> view.cards.about()));
  }

  /// Each view below the heat map has a number.
  private Stream<Command> tabs() {
    List<String> names = view.panes.views();
    return names.size() < 2
        ? Stream.empty()
        : IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    Command.of(
                        "View",
                        names.get(i) + " tab",
                        "Shortcut+DIGIT" + (i + 1),
                        () -> view.showTab(names.get(i))));
  }

  private Command axes(String name, Axes axes) {
    return Command.of("View", name, null, () -> desk.axes().set(axes));
  }

  private Command theme(String name, Appearance appearance) {
    return Command.of("View", name, null, () -> view.appearance.set(appearance));
  }

  private void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      view.take(clipboard.getFiles().stream().map(File::toPath).toList());
    } else if (clipboard.hasString()) {
      desk.say(clipboard.getString());
    }
  }
}
