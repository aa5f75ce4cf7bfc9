package org.crosslens.ui.lab;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.lab.LabRun;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.Point;
import org.crosslens.workbench.lab.Table;
import org.jspecify.annotations.Nullable;

/// The run that is trained or was opened last; to be used on the window's thread.
final class RunModel {
  private final LabBackend backend;
  private final Executor foreground;
  private final SequencedSet<String> queue = new LinkedHashSet<>();
  private final ObservableList<Point> points = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Table> table = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
  private @Nullable Plan plan;
  private final Latest<Table> training;
  private final Latest<LabRun> opening;
  private final Latest<Path> saving;

  /// @param foreground runs on the window's thread
  RunModel(LabBackend backend, Jobs jobs, Executor foreground) {
    this.backend = backend;
    this.foreground = foreground;
    training = jobs.latest();
    opening = jobs.latest();
    saving = jobs.latest();
    training.value().addListener((o, old, trained) -> table.set(trained));
    opening.value().addListener((o, old, run) -> show(run));
  }

  /// Names of those that are to be trained, in the order of their choice.
  SequencedSet<String> queue() {
    return queue;
  }

  /// The curves so far.
  ObservableList<Point> points() {
    return points;
  }

  /// The rows, or null before the first run.
  ReadOnlyObjectProperty<@Nullable Table> table() {
    return table;
  }

  /// Where the run is kept, or null before the first.
  ReadOnlyObjectProperty<@Nullable Path> folder() {
    return folder;
  }

  Latest<Table> training() {
    return training;
  }

  Latest<LabRun> opening() {
    return opening;
  }

  Latest<Path> saving() {
    return saving;
  }

  /// The run's folder, if it has trained a mechanism on these encoders.
  Optional<Path> of(String mechanism, String encoders) {
    boolean same = plan != null && plan.encoders().equals(encoders);
    boolean there = points.stream().anyMatch(point -> point.mechanism().equals(mechanism));
    return same && there ? Optional.ofNullable(folder.get()) : Optional.empty();
  }

  /// Trains what a plan asks for; a run of the same plan in this folder is gone on with, and so are
  /// its curves.
  void train(Plan plan, Path out) {
    if (!out.equals(folder.get())) {
      points.clear();
    }
    folder.set(out);
    this.plan = plan;
    training.ask(
        "Training " + String.join(", ", plan.mechanisms()),
        progress ->
            backend.train(
                plan, out, point -> foreground.execute(() -> points.add(point)), progress));
  }

  /// Writes a table to a file.
  void save(Table rows, Path file) {
    saving.ask(
        "Saving the table",
        progress -> {
          backend.save(rows, file);
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
      plan = run.table().plan();
      queue.clear();
      queue.addAll(run.table().plan().mechanisms());
      points.setAll(run.curves());
      table.set(run.table());
    }
  }
}
