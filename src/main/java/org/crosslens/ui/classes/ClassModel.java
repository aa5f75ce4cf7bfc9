package org.crosslens.ui.classes;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.PromptWords;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.speech.ClassOptions;
import org.jspecify.annotations.Nullable;

/// Sorts the selected picture by labels, and judges all pictures.
///
/// It works while its pane is in sight, so that other panes do not wait for it.
final class ClassModel {
  /// To begin with, what the demo's pictures show.
  private static final String LABELS =
      """
      cat
      dog
      bird
      fish
      butterfly
      boat
      train
      house
      tree
      flower""";

  private final Desk desk;
  private final ClassBackend backend;
  private final Latest<Sorted> sorting;
  private final Latest<Judged> judging;
  private final Latest<Boolean> asking;
  private final StringProperty labels = new SimpleStringProperty(LABELS);
  private final StringProperty templates = new SimpleStringProperty(ClassOptions.TEMPLATE);
  private final StringProperty sorter = new SimpleStringProperty("");
  private final BooleanProperty inSight = new SimpleBooleanProperty();

  ClassModel(Desk desk, Jobs jobs, ClassBackend backend) {
    this.desk = desk;
    this.backend = backend;
    sorting = jobs.latest();
    judging = jobs.latest();
    asking = jobs.latest();
    sorter.addListener((o, old, now) -> begin(now));
    desk.selection().chosen().addListener((o, old, now) -> follow());
    desk.collection().addListener((o, old, now) -> forget(old, now));
    inSight.addListener((o, old, now) -> follow());
  }

  Latest<Sorted> sorting() {
    return sorting;
  }

  Latest<Judged> judging() {
    return judging;
  }

  /// The selected picture sorted; the last one while the newer is under way, else null.
  @Nullable Sorted sorted() {
    Sorted last = sorting.value().get();
    boolean stays = last != null && sorting.job().get() != null;
    return stays || (last != null && last.picture().equals(desk.picture())) ? last : null;
  }

  /// Whether the model knows its own labels alone.
  Latest<Boolean> own() {
    return asking;
  }

  /// One label a line.
  StringProperty labels() {
    return labels;
  }

  /// One template a line, `{}` where the label goes.
  StringProperty templates() {
    return templates;
  }

  /// The model that sorts, empty for none.
  StringProperty sorter() {
    return sorter;
  }

  /// Whether somebody can see the pane.
  BooleanProperty inSight() {
    return inSight;
  }

  /// Makes the names of the pictures' folders the labels.
  void takeFolders() {
    labels.set(String.join("\n", folders().stream().distinct().sorted().toList()));
  }

  /// Whether pictures lie in folders of different names.
  boolean hasFolders() {
    return folders().stream().distinct().count() > 1;
  }

  private List<String> folders() {
    return backend.folders(desk.collection().get().pictures());
  }

  /// Sorts the selected picture.
  void sort() {
    Picture picture = desk.picture();
    String model = sorter.get();
    if (!inSight.get()) {
      return;
    }
    if (picture == null || model.isEmpty()) {
      sorting.clear();
      return;
    }
    ClassOptions given = given();
    sorting.ask("Classifying", progress -> sorted(model, picture, given, progress));
  }

  private Sorted sorted(String model, Picture picture, ClassOptions given, Progress progress) {
    boolean own = backend.ownLabels(model);
    ClassOptions options = own ? ClassOptions.OWN : given;
    Classes classes = backend.classify(model, List.of(picture), options, progress);
    PromptWords words = null;
    if (!own) {
      String template =
          given.templates().stream()
              .filter(each -> !each.isBlank())
              .findFirst()
              .orElse(ClassOptions.TEMPLATE);
      String label = classes.pictures().getFirst().best().label();
      words = backend.leaveOneOut(model, picture, template.replace("{}", label), progress);
    }
    return new Sorted(model, picture, classes, words);
  }

  /// Sorts all pictures and compares with what they show.
  void judge() {
    String model = sorter.get();
    ClassOptions given = given();
    Collection collection = desk.collection().get();
    judging.ask("Classifying all pictures", progress -> judged(model, given, collection, progress));
  }

  private Judged judged(
      String model, ClassOptions given, Collection collection, Progress progress) {
    ClassOptions options = backend.ownLabels(model) ? ClassOptions.OWN : given;
    Classes classes = backend.classify(model, collection.pictures(), options, progress);
    List<String> folders = backend.folders(collection.pictures());
    Truths truths = Truths.of(collection, folders, classes.labels());
    return new Judged(truths.words(), backend.confusion(classes, truths.labels()));
  }

  private ClassOptions given() {
    return new ClassOptions(labels.get().lines().toList(), templates.get().lines().toList());
  }

  private void begin(@Nullable String model) {
    judging.clear();
    if (model == null || model.isEmpty()) {
      asking.clear();
    } else {
      asking.ask("Opening " + model, progress -> backend.ownLabels(model));
    }
    sort();
  }

  private void follow() {
    Picture picture = desk.picture();
    Sorted last = sorting.value().get();
    boolean answered =
        last != null && last.picture().equals(picture) && last.model().equals(sorter.get());
    if (!answered) {
      sort();
    }
  }

  /// What was found out about other pictures says nothing of these.
  private void forget(Collection old, Collection now) {
    if (!old.pictures().equals(now.pictures())) {
      judging.clear();
    }
  }
}
