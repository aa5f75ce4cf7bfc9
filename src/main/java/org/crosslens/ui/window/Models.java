package org.crosslens.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// The models that can be chosen.
final class Models {
  /// Stands for no second model.
  static final String NONE = "none";

  /// Names of models.
  ///
  /// @param names those that see pictures
  /// @param readers those that read sentences
  record Found(List<String> names, List<String> readers) {}

  private final Desk desk;
  private final Latest<Found> listing;
  private final Latest<String> adding;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObservableList<String> readers = FXCollections.observableArrayList(NONE);
  private String wanted = "";

  Models(Desk desk, Jobs jobs) {
    this.desk = desk;
    listing = jobs.latest();
    adding = jobs.latest();
    listing.value().addListener((o, old, found) -> show(found));
    adding.onAnswer(this::add);
  }

  ObservableList<String> names() {
    return names;
  }

  /// Those that can read the sentences while another model sees the pictures, after [#NONE].
  ObservableList<String> readers() {
    return readers;
  }

  Latest<String> adding() {
    return adding;
  }

  Latest<Found> listing() {
    return listing;
  }

  /// Finds the models and chooses one.
  ///
  /// @param last the one used last time, empty for none
  void list(String last) {
    wanted = last;
    Backend backend = desk.backend();
    listing.ask("Finding models", progress -> new Found(backend.models(), backend.readers()));
  }

  void open(Path folder) {
    Backend backend = desk.backend();
    adding.ask("Opening a model", progress -> backend.addModel(folder, progress));
  }

  private void show(@Nullable Found all) {
    if (all != null) {
      showNames(all.names());
      readers.setAll(Stream.concat(Stream.of(NONE), all.readers().stream()).toList());
    }
  }

  private void showNames(List<String> found) {
    List<String> all = new ArrayList<>(found);
    names.stream().filter(name -> !found.contains(name)).forEach(all::add);
    names.setAll(all);
    if (desk.model().get().isEmpty() && !found.isEmpty()) {
      desk.model().set(found.contains(wanted) ? wanted : found.getFirst());
    }
  }

  private void add(String name) {
    if (!names.contains(name)) {
      names.add(name);
      readers.add(name);
    }
    desk.model().set(name);
  }
}
