package org.crosslens.ui.lab;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.lab.LabRun;
import org.crosslens.workbench.lab.Look;
import org.crosslens.workbench.lab.LookRequest;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.Toy;
import org.jspecify.annotations.Nullable;

/// What is read and looked at in the Lab tab; to be used on the window's thread.
final class LabModel {
  private final LabBackend backend;
  private final Desk desk;
  private final List<MechanismCard> cards;
  private final ObjectProperty<MechanismCard> card;
  private final ObjectProperty<@Nullable MechanismCard> beside = new SimpleObjectProperty<>();
  private final StringProperty encoders = new SimpleStringProperty("");
  private final ObjectProperty<Plan.TokenCount> tokens =
      new SimpleObjectProperty<>(Plan.TokenCount.ONE);
  private final RunModel runs;
  private final Latest<Look> looking;
  private final Latest<Look> lookingBeside;
  private final Latest<Toy> toy;
  private final Latest<Toy> toyBeside;
  private boolean active;

  /// @param foreground runs on the window's thread
  LabModel(LabBackend backend, Desk desk, Jobs jobs, Executor foreground) {
    this.backend = backend;
    this.desk = desk;
    runs = new RunModel(backend, jobs, foreground);
    cards = backend.cards(MechanismCard.At.VECTORS);
    card = new SimpleObjectProperty<>(cards.getFirst());
    encoders.set(backend.encoders().stream().findFirst().orElse(""));
    looking = jobs.latest();
    lookingBeside = jobs.latest();
    toy = jobs.latest();
    toyBeside = jobs.latest();
    runs.opening().value().subscribe(this::show);
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

  /// What is trained.
  RunModel runs() {
    return runs;
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
        new LookRequest(
            of.name(),
            encoders.get(),
            tokens.get(),
            runs.of(of.name(), encoders.get()),
            picture,
            caption);
    where.ask("Running " + of.name(), progress -> backend.look(request, progress));
  }

  private void show(@Nullable LabRun run) {
    if (run != null) {
      Plan plan = run.table().plan();
      if (!plan.encoders().equals(Plan.SCRATCH)) {
        encoders.set(plan.encoders());
      }
      tokens.set(plan.tokens());
    }
  }
}
