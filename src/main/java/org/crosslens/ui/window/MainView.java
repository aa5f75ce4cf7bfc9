package org.crosslens.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.Problem;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.Parts;

/// The main window's content: menus and toolbar above, panes in splits, jobs below.
public final class MainView extends StackPane {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  final Desk desk;
  final Look look = new Look();
  final Jobs jobs;
  final JobsBar jobsBar;
  final FileChoice choice;
  final Settings settings;
  final Models models;
  final Panes panes;
  final Cards cards;
  final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
  private final Commands commands;
  private final FirstSteps steps;

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
    jobsBar = new JobsBar(jobs);
    panes = new Panes(desk, look, jobs, choice, settings, more);
    panes.attention().writing().onAnswer(jobsBar::wrote);
    models = new Models(desk, jobs);
    panes.similarity().frame().follow(models.adding());
    panes.similarity().frame().follow(models.listing());
    commands = new Commands(this);
    cards = new Cards(commands.all());
    FileMenu files = commands.files();
    steps =
        new FirstSteps(panes::lookAtPair, files::openFolder, files::openModel, this::dismissSteps);
    Parts.show(steps, !settings.state().cardDismissed);
    BorderPane whole = new BorderPane(panes);
    whole.setTop(new VBox(commands.menus(), new Toolbar(this), steps));
    whole.setBottom(jobsBar);
    getChildren().add(whole);
    getChildren().addAll(cards.all());
    getStyleClass().add("main-view");
    getStylesheets()
        .add(MainView.class.getResource("/org/crosslens/ui/window.css").toExternalForm());
    Remembering.bind(this);
    Appearance.keep(appearance, look.theme());
    look.theme().subscribe(now -> pseudoClassStateChanged(DARK, now == Theme.DARK));
    addEventFilter(KeyEvent.KEY_PRESSED, this::release);
    // No accelerator: that would also hear the letter where it is typed.
    addEventHandler(KeyEvent.KEY_PRESSED, this::pin);
    Drop.onto(this, this::take);
  }

  /// Begins to work: opens files, or what was open last, or the demo.
  public void begin(List<Path> files) {
    models.list(settings.state().model);
    List<Path> wanted = files.isEmpty() ? settings.files() : files;
    if (wanted.isEmpty()) {
      desk.openDemo();
    } else {
      desk.open(wanted);
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
    if (!files.isEmpty()) {
      desk.open(files);
    }
  }

  /// Opens one of the views below the heat map.
  ///
  /// @param name such as `Caption`
  /// @throws Problem when there is none of this name
  public void showTab(String name) {
    panes.show(name);
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
    panes.remember();
    settings.save();
  }

  void openFolder() {
    commands.files().openFolder();
  }

  void showFirstSteps() {
    settings.state().cardDismissed = false;
    Parts.show(steps, true);
  }

  private void dismissSteps() {
    settings.state().cardDismissed = true;
    Parts.show(steps, false);
  }

  private void pin(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.P && plain && cards.areClosed() && !isTyping(event)) {
      desk.pin().toggle();
      event.consume();
    }
  }

  private static boolean isTyping(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl
        || event.getTarget() instanceof Spinner<?>
        || (event.getTarget() instanceof ComboBoxBase<?> box && box.isEditable());
  }

  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && cards.areClosed() && !isTyping(event)) {
      if (!panes.attention().release()) {
        desk.selection().release();
      }
    }
  }
}
