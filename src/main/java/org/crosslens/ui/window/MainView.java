package org.crosslens.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.Problem;
import org.crosslens.ui.attention.AttentionPane;
import org.crosslens.ui.commands.CommandSearch;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.inspector.InspectorPane;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.JobsBar;
import org.crosslens.ui.library.LibraryPane;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.similarity.SimilarityPane;

/// The main window's content: menus and toolbar above, panes in splits, jobs below.
public final class MainView extends StackPane {
  private static final String ATTENTION = "Attention";

  final Desk desk;
  final Look look = new Look();
  final Jobs jobs;
  final JobsBar jobsBar;
  final LibraryPane library;
  final SimilarityPane similarity;
  final AttentionPane attention;
  final InspectorPane inspector;
  final FileChoice choice;
  final Settings settings;
  final Models models;
  final Maximiser maximiser;
  final Tabs tabs;
  final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
  private final Arrangement arrangement;
  private final Commands commands;
  private final CommandSearch search;
  private final FirstSteps steps;
  private final HelpCard help = new HelpCard();
  private final TextCard about = new TextCard("about", "About CrossLens", Texts::about);
  private final TextCard logs = new TextCard("logs", "Logs", Texts::logs);

  /// @param backend does the work
  /// @param jobs runs it beside the window
  /// @param choice asks for files
  /// @param settings what is remembered
  /// @param more views beside the attention
  public MainView(
      Backend backend, Jobs jobs, FileChoice choice, Settings settings, List<Tab> more) {
    this.jobs = jobs;
    this.choice = choice;
    this.settings = settings;
    desk = new Desk(backend, jobs);
    Thumbnails thumbnails = new Thumbnails(backend);
    jobsBar = new JobsBar(jobs);
    library = new LibraryPane(desk, thumbnails);
    similarity = new SimilarityPane(desk, look, thumbnails);
    attention = new AttentionPane(desk, look, jobs, choice::save);
    inspector = new InspectorPane(desk, look, thumbnails);
    models = new Models(desk, jobs);
    similarity.frame().follow(models.adding());
    similarity.frame().follow(models.listing());
    tabs = new Tabs(views(more), tab -> tab.maker().make(desk, look, jobs));
    SplitPane centre = new SplitPane(similarity.frame(), tabs);
    centre.setOrientation(Orientation.VERTICAL);
    centre.setId("centre-split");
    SplitPane panes = new SplitPane(library.frame(), centre, inspector.frame());
    panes.setId("main-split");
    SplitPane.setResizableWithParent(library.frame(), false);
    SplitPane.setResizableWithParent(inspector.frame(), false);
    StackPane place = new StackPane(panes);
    maximiser = new Maximiser(place, panes);
    arrangement = new Arrangement(panes, centre, settings);
    commands = new Commands(this);
    search = new CommandSearch(commands.all());
    BorderPane whole = new BorderPane(place);
    steps = steps(commands);
    whole.setTop(new VBox(commands.menus(), new Toolbar(this), steps));
    whole.setBottom(jobsBar);
    getChildren().addAll(whole, search, help, about, logs);
    getStyleClass().add("main-view");
    getStylesheets()
        .add(MainView.class.getResource("/org/crosslens/ui/window.css").toExternalForm());
    for (PaneFrame frame : List.of(library.frame(), similarity.frame(), inspector.frame())) {
      frame.setMaximising(() -> maximiser.toggle(frame));
    }
    tabs.setMaximising(() -> maximiser.toggle(tabs));
    Remembering.bind(this);
    Appearance.keep(appearance, look.theme());
    look.theme().subscribe(now -> pseudoClassStateChanged(DARK, now == Theme.DARK));
    addEventFilter(KeyEvent.KEY_PRESSED, this::release);
  }

  private static final javafx.css.PseudoClass DARK = javafx.css.PseudoClass.getPseudoClass("dark");

  /// Begins to work: opens files, or what was open last, or the demo.
  public void begin(List<Path> files) {
    models.list(settings.state().model);
    List<Path> last = settings.state().files.stream().map(Path::of).filter(Files::exists).toList();
    if (!files.isEmpty()) {
      desk.open(files);
    } else if (!last.isEmpty()) {
      desk.open(last);
    } else {
      desk.openDemo();
    }
  }

  /// Whether everything that was asked for is there: heat map, pair and overlay.
  public boolean isSettled() {
    return jobs.running().isEmpty()
        && desk.comparing().value().get() != null
        && (desk.encoders().apart() || desk.relating().value().get() != null)
        && desk.seeing().value().get() != null;
  }

  /// What went wrong, if anything did.
  public Optional<Problem> problem() {
    return Stream.of(desk.opening(), desk.comparing(), desk.relating(), desk.seeing())
        .map(work -> work.failure().get())
        .filter(Objects::nonNull)
        .findFirst()
        .map(failure -> new Problem(failure.what(), failure.remedy()));
  }

  /// What is open.
  public Desk desk() {
    return desk;
  }

  /// Opens files that were dropped or pasted.
  public void take(List<Path> files) {
    library.take(files);
  }

  /// Does what a menu's line does.
  ///
  /// @param name the line's words
  public void run(String name) {
    commands.all().stream()
        .filter(command -> command.name().getValue().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command " + name))
        .run();
  }

  /// Light or dark, whatever the system says.
  public void setTheme(Theme theme) {
    appearance.set(theme == Theme.DARK ? Appearance.DARK : Appearance.LIGHT);
  }

  /// Remembers how things are and writes it down.
  public void close() {
    Scene scene = getScene();
    settings.state().width = scene.getWidth();
    settings.state().height = scene.getHeight();
    arrangement.remember();
    settings.save();
  }

  void openFolder() {
    Path folder = choice.folder("Open a folder of pictures and captions");
    if (folder != null) {
      desk.open(List.of(folder));
    }
  }

  void showFirstSteps() {
    settings.state().cardDismissed = false;
    Parts.show(steps, true);
  }

  void showHelp() {
    help.show();
  }

  void showAbout() {
    about.show();
  }

  void showLogs() {
    logs.show();
  }

  void openSearch() {
    search.open();
  }

  /// Maximises the pane that has the focus, or puts the maximised one back.
  void maximise() {
    Node focus = getScene().getFocusOwner();
    Region pane =
        Stream.of(library.frame(), similarity.frame(), tabs, inspector.frame())
            .filter(each -> focus != null && isIn(focus, each))
            .findFirst()
            .orElse(similarity.frame());
    maximiser.toggle(pane);
  }

  private static boolean isIn(Node node, Node parent) {
    return node == parent || (node.getParent() != null && isIn(node.getParent(), parent));
  }

  private FirstSteps steps(Commands commands) {
    FirstSteps card =
        new FirstSteps(
            this::lookAtPair, commands::openFolder, commands::openModel, this::dismissSteps);
    Parts.show(card, !settings.state().cardDismissed);
    return card;
  }

  private void dismissSteps() {
    settings.state().cardDismissed = true;
    Parts.show(steps, false);
  }

  /// Opens one of the views below the heat map.
  ///
  /// @param name such as `Caption`
  public void showTab(String name) {
    tabs.show(name);
  }

  void showAttention(boolean raw) {
    showTab(ATTENTION);
    attention.setRaw(raw);
  }

  private List<Tab> views(List<Tab> more) {
    List<Tab> views = new ArrayList<>();
    views.add(new Tab(ATTENTION, (d, l, j) -> attention.frame()));
    views.addAll(more);
    return views;
  }

  private void lookAtPair() {
    showAttention(false);
    similarity.selectBest();
  }

  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE
        && !search.isVisible()
        && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
      if (!attention.release()) {
        desk.selection().release();
      }
    }
  }
}
