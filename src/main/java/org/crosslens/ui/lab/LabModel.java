package org.crosslens.ui.lab;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.lab.LabRun;
import org.crosslens.workbench.lab.Look;
import org.crosslens.workbench.lab.LookRequest;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.Point;
import org.crosslens.workbench.lab.Table;
import org.crosslens.workbench.lab.Toy;
import org.jspecify.annotations.Nullable;

/// What is open in the Lab tab; to be used on the window's thread.
final class LabModel {
  private final LabBackend backend;
  private final Desk desk;
  private final Executor foreground;
  private final List<MechanismCard> cards;
  private final ObjectProperty<MechanismCard> card;
  private final ObjectProperty<@Nullable MechanismCard> beside = new SimpleObjectProperty<>();
  private final StringProperty encoders = new SimpleStringProperty("");
  private final ObjectProperty<Plan.TokenCount> tokens =
      new SimpleObjectProperty<>(Plan.TokenCount.ONE);
  private final SequencedSet<String> queue = new LinkedHashSet<>();
  private final ObservableList<Point> points = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Table> table = new SimpleObjectProperty<>();
  private final Latest<Look> looking;
  private final Latest<Look> lookingBeside;
  private final Latest<Toy> toy;
  private final Latest<Toy> toyBeside;
  private final Latest<Table> training;
  private final Latest<LabRun> opening;
  private final Latest<Path> saving;
  private boolean active;
  private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();

  /// @param foreground runs on the window's thread
  LabModel(LabBackend backend, Desk desk, Jobs jobs, Executor foreground) {
    this.backend = backend;
    this.desk = desk;
    this.foreground = foreground;
    cards = backend.cards(MechanismCard.At.VECTORS);
    card = new SimpleObjectProperty<>(cards.getFirst());
    encoders.set(backend.encoders().stream().findFirst().orElse(""));
    looking = jobs.latest();
    lookingBeside = jobs.latest();
    toy = jobs.latest();
    toyBeside = jobs.latest();
    training = jobs.latest();
    opening = jobs.latest();
    saving = jobs.latest();
    opening.value().addListener((o, old, run) -> show(run));
    training.value().addListener((o, old, trained) -> table.set(trained));
    Runnable again = this::lookAgain;
    card.subscribe(again);
    beside.subscribe(again);
    encoders.subscribe(again);
    tokens.subscribe(again);
    desk.selection().chosen().subscribe(again);
    card.subscribe(shown -> step(shown, toy));
    beside.subscribe(shown -> step(shown, toyBeside));
  }

  List<MechanismCard> cards() {
    return cards;
  }

  /// The mechanism that is read.
  ObjectProperty<MechanismCard> card() {
    return card;
  }

  /// A second one beside it, or null.
  ObjectProperty<@Nullable MechanismCard> beside() {
    return beside;
  }

  /// Names of those that are to be trained, in the order of their choice.
  SequencedSet<String> queue() {
    return queue;
  }

  StringProperty encoders() {
    return encoders;
  }

  List<String> allEncoders() {
    return backend.encoders();
  }

  ObjectProperty<Plan.TokenCount> tokens() {
    return tokens;
  }

  /// The curves so far.
  ObservableList<Point> points() {
    return points;
  }

  /// The rows of the run that was trained or opened last, or null before the first.
  ReadOnlyObjectProperty<@Nullable Table> table() {
    return table;
  }

  Latest<Look> looking() {
    return looking;
  }

  Latest<Look> lookingBeside() {
    return lookingBeside;
  }

  /// The steps of the mechanism that is read.
  Latest<Toy> toy() {
    return toy;
  }

  /// Those of the second one.
  Latest<Toy> toyBeside() {
    return toyBeside;
  }

  Latest<Table> training() {
    return training;
  }

  Latest<Path> saving() {
    return saving;
  }

  Latest<LabRun> opening() {
    return opening;
  }

  /// The run whose weights are looked into, or null for random ones.
  ObjectProperty<@Nullable Path> folder() {
    return folder;
  }

  /// Whether there is a pair to look at.
  boolean hasPair() {
    return desk.picture() != null && desk.caption() != null && !encoders.get().isEmpty();
  }

  /// Runs the mechanisms on the selected pair, and from now on whenever something else is chosen.
  void look() {
    active = true;
    look(card.get(), looking);
    MechanismCard other = beside.get();
    if (other == null) {
      lookingBeside.clear();
    } else {
      look(other, lookingBeside);
    }
  }

  private void step(@Nullable MechanismCard of, Latest<Toy> where) {
    where.clear();
    if (of != null) {
      where.ask("Computing " + of.name(), progress -> backend.toy(of.name()));
    }
  }

  private void lookAgain() {
    looking.clear();
    lookingBeside.clear();
    if (active && hasPair()) {
      look();
    }
  }

  private void look(MechanismCard of, Latest<Look> where) {
    Picture picture = desk.picture();
    String caption = desk.caption();
    if (picture == null || caption == null) {
      where.clear();
      return;
    }
    LookRequest request =
        new LookRequest(of.name(), encoders.get(), tokens.get(), trained(of), picture, caption);
    where.ask("Running " + of.name(), progress -> backend.look(request, progress));
  }

  private Optional<Path> trained(MechanismCard of) {
    Path run = folder.get();
    boolean there = points.stream().anyMatch(point -> point.mechanism().equals(of.name()));
    return run != null && there ? Optional.of(run) : Optional.empty();
  }

  /// Trains what a plan asks for; a run of the same plan in this folder is gone on with, and so are
  /// its curves.
  void train(Plan plan, Path out) {
    if (!out.equals(folder.get())) {
      points.clear();
    }
    folder.set(out);
    training.ask(
        "Training " + String.join(", ", plan.mechanisms()),
        progress ->
            backend.train(
                plan, out, point -> foreground.execute(() -> points.add(point)), progress));
  }

  /// Writes a table to a file.
  void save(Table table, Path file) {
    saving.ask(
        "Saving the table",
        progress -> {
          backend.save(table, file);
          return file;
        });
  }

  /// Opens a run that was trained before, whole or as far as it came.
  void open(Path run) {
    opening.ask(
        "Opening a run",
        progress -> {
          LabRun opened = backend.open(run);
          foreground.execute(() -> folder.set(run));
          return opened;
        });
  }

  private void show(@Nullable LabRun run) {
    if (run != null) {
      Plan plan = run.table().plan();
      queue.clear();
      queue.addAll(plan.mechanisms());
      if (!plan.encoders().equals(Plan.SCRATCH)) {
        encoders.set(plan.encoders());
      }
      tokens.set(plan.tokens());
      points.setAll(run.curves());
      table.set(run.table());
    }
  }
}
