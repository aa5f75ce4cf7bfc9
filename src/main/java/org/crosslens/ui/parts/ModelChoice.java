package org.crosslens.ui.parts;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// Chooses among the models that can do one thing; follows the models that are opened.
public final class ModelChoice extends ComboBox<String> {
  private final Latest<List<String>> listing;
  private final Supplier<List<String>> able;
  private final Desk desk;

  /// @param id names it for tests and styles
  /// @param what what the models are for, for the tooltip
  /// @param able their names; asked beside the window
  public ModelChoice(String id, String what, Desk desk, Jobs jobs, Supplier<List<String>> able) {
    this.desk = desk;
    this.able = able;
    listing = jobs.latest();
    setId(id);
    getStyleClass().add("small");
    setPromptText("no model");
    Parts.name(this, what);
    listing.value().addListener((o, old, found) -> show(found));
    desk.model().addListener((o, old, now) -> list());
    list();
  }

  /// The listing itself, for its failures.
  public Latest<List<String>> listing() {
    return listing;
  }

  /// The chosen model, empty for none.
  public String chosen() {
    String name = getValue();
    return name == null ? "" : name;
  }

  private void list() {
    Supplier<List<String>> asked = able;
    listing.ask("Finding models", progress -> asked.get());
  }

  private void show(@Nullable List<String> found) {
    if (found == null) {
      return;
    }
    boolean news = found.stream().anyMatch(name -> !getItems().contains(name));
    String wanted = wanted(found);
    if (news || found.size() != getItems().size()) {
      getItems().setAll(found);
    }
    if (!wanted.isEmpty()) {
      setValue(wanted);
    }
    setDisable(found.isEmpty());
  }

  /// A model that was opened since is meant; else the old choice stays, at first the first.
  private String wanted(List<String> found) {
    String opened = desk.model().get();
    if (!getItems().isEmpty() && found.contains(opened) && !getItems().contains(opened)) {
      return opened;
    }
    return found.contains(chosen()) ? chosen() : found.isEmpty() ? "" : found.getFirst();
  }
}
