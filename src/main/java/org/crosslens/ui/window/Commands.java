package org.crosslens.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.Clipboard;
import org.crosslens.ui.commands.Command;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Desk;

/// Everything that can be done, as menus with shortcuts.
final class Commands {
  private final MainView view;
  private final Desk desk;
  private final Export export;
  private final List<Command> all;

  Commands(MainView view) {
    this.view = view;
    desk = view.desk;
    export = new Export(view);
    all = Stream.concat(make().stream(), tabs()).toList();
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

  void openFolder() {
    Path folder = view.choice.folder("Open a folder of pictures and captions");
    if (folder != null) {
      desk.open(List.of(folder));
    }
  }

  void openModel() {
    Path folder = view.choice.folder("Open a model folder");
    if (folder != null) {
      view.models.open(folder);
    }
  }

  private List<Command> make() {
    ObservableValue<Boolean> compared = desk.comparing().value().map(now -> true).orElse(false);
    ObservableValue<Boolean> related = desk.relating().value().map(now -> true).orElse(false);
    ObservableValue<Boolean> captionChosen =
        desk.selection().chosen().map(chosen -> !chosen.captions().isEmpty());
    var undo = desk.captions().undoName();
    var redo = desk.captions().redoName();
    return List.of(
        Command.of("File", "Open a folder…", "Shortcut+O", this::openFolder),
        Command.of("File", "Open files…", "Shortcut+Shift+O", this::openFiles),
        Command.of("File", "Open the demo", null, desk::openDemo),
        Command.of("File", "Open a model folder…", null, this::openModel),
        Command.of(
                "File",
                "Save the heat map as PNG…",
                "Shortcut+Shift+E",
                () -> export.heatmap("png"))
            .when(compared),
        Command.of(
                "File", "Save the heat map as SVG…", "Shortcut+Alt+E", () -> export.heatmap("svg"))
            .when(compared),
        Command.of("File", "Save the values as CSV…", null, () -> export.values("csv"))
            .when(compared),
        Command.of("File", "Save the values as NPZ…", null, () -> export.values("npz"))
            .when(compared),
        Command.of("File", "Save the pair as PNG…", null, () -> export.pair("png")).when(related),
        Command.of("File", "Save the pair as SVG…", null, () -> export.pair("svg")).when(related),
        Command.of("File", "Close", "Shortcut+Q", () -> view.getScene().getWindow().hide()),
        Command.of("Edit", "Undo", "Shortcut+Z", desk.captions()::undo)
            .when(undo.map(name -> !name.isEmpty()))
            .named(undo.map(name -> ("Undo " + name).strip())),
        Command.of("Edit", "Redo", "Shortcut+Shift+Z", desk.captions()::redo)
            .when(redo.map(name -> !name.isEmpty()))
            .named(redo.map(name -> ("Redo " + name).strip())),
        Command.of("Edit", "Paste files or a sentence", "Shortcut+V", this::paste),
        Command.of("Edit", "Say a sentence", "Shortcut+N", view.panes.library()::focusSentence),
        Command.of(
                "Edit",
                "Remove the selected captions",
                null,
                () -> desk.captions().remove(desk.selection().now().captions()))
            .when(captionChosen),
        Command.of("Edit", "Pin the pair, or let it go (P)", null, desk.pin()::toggle)
            .when(related),
        Command.of("Edit", "Filter", "Shortcut+F", view.panes.library()::focusFilter),
        Command.of("Edit", "Unlock, then clear the selection", null, desk.selection()::release),
        Command.of("View", "Search commands", "Shortcut+L", () -> view.cards.search()),
        Command.of("View", "Maximise the pane, or back", "F11", view.panes::maximise),
        Command.of("View", "Show all cells", "Shortcut+DIGIT0", view.panes.similarity()::fit)
            .when(compared),
        Command.of(
            "View", "Larger cells", "Shortcut+EQUALS", () -> view.panes.similarity().zoom(1.5)),
        Command.of(
            "View", "Smaller cells", "Shortcut+MINUS", () -> view.panes.similarity().zoom(1 / 1.5)),
        Command.of(
            "View", "Sort rows by the selected caption", null, view.panes.similarity()::sortRows),
        Command.of(
            "View",
            "Sort columns by the selected picture",
            null,
            view.panes.similarity()::sortColumns),
        Command.of(
            "View", "Put matches on the diagonal", null, view.panes.similarity()::sortDiagonal),
        Command.of("View", "Rows and columns as they come", null, view.panes.similarity()::unsort),
        axes("Compare pictures with captions", Axes.PICTURES_CAPTIONS),
        axes("Compare pictures with pictures", Axes.PICTURES_PICTURES),
        axes("Compare captions with captions", Axes.CAPTIONS_CAPTIONS),
        Command.of(
            "View", "Relevance of the pair", "Shortcut+R", () -> view.panes.showAttention(false)),
        Command.of(
            "View", "Raw attention", "Shortcut+Shift+R", () -> view.panes.showAttention(true)),
        theme("Light theme", Appearance.LIGHT),
        theme("Dark theme", Appearance.DARK),
        theme("Theme of the system", Appearance.SYSTEM),
        Command.of("Model", "Compare again", "F5", desk::compare),
        Command.of(
                "Model", "Select the best pair", "Shortcut+B", view.panes.similarity()::selectBest)
            .when(compared),
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

  private void openFiles() {
    view.take(view.choice.files());
  }
}
