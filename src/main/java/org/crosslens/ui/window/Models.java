package org.crosslens.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// The models that can be chosen.
final class Models {
  private final Desk desk;
  private final Latest<List<String>> listing;
  private final Latest<String> adding;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private String wanted = "";

  Models(Desk desk, Jobs jobs) {
    this.desk = desk;
    listing = jobs.latest();
    adding = jobs.latest();
    listing.value().addListener((o, old, found) -> show(found));
    adding.value().addListener((o, old, name) -> add(name));
  }

  ObservableList<String> names() {
    return names;
  }

  Latest<String> adding() {
    return adding;
  }

  Latest<List<String>> listing() {
    return listing;
  }

  /// Finds the models and chooses one.
  ///
  /// @param last the one used last time, empty for none
  void list(String last) {
    wanted = last;
    Backend backend = desk.backend();
    listing.ask("Finding models", progress -> backend.models());
  }

  void open(Path folder) {
    Backend backend = desk.backend();
    adding.ask("Opening a model", progress -> backend.addModel(folder, progress));
  }

  private void show(@Nullable List<String> found) {
    if (found != null) {
      List<String> all = new ArrayList<>(found);
      names.stream().filter(name -> !found.contains(name)).forEach(all::add);
      names.setAll(all);
      if (desk.model().get().isEmpty() && !found.isEmpty()) {
        desk.model().set(found.contains(wanted) ? wanted : found.getFirst());
      }
    }
  }

  private void add(@Nullable String name) {
    if (name != null) {
      if (!names.contains(name)) {
        names.add(name);
      }
      desk.model().set(name);
    }
  }
}
