package org.crosslens.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Pooling;
import org.crosslens.results.Score;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// What is open in the window, as properties and commands; panes show it and call it.
///
/// A change of collection, model, axes or score asks for a new comparison; a change of the selected
/// pair asks for its relevance. To be used on the window's thread.
public final class Desk {
  /// A collection without anything in it.
  public static final Collection EMPTY = new Collection("", List.of(), List.of(), List.of());

  private final Backend backend;
  private final Selection selection = new Selection();
  private final ReadOnlyObjectWrapper<Collection> collection = new ReadOnlyObjectWrapper<>(EMPTY);
  private final StringProperty model = new SimpleStringProperty("");
  private final StringProperty reader = new SimpleStringProperty("");
  private final ObjectProperty<Pooling> pooling = new SimpleObjectProperty<>(Pooling.MEAN);
  private final ObjectProperty<Score> score = new SimpleObjectProperty<>(Score.COSINE);
  private final ObjectProperty<Axes> axes = new SimpleObjectProperty<>(Axes.PICTURES_CAPTIONS);
  private final Latest<Collection> opening;
  private final Latest<Comparison> comparing;
  private final Latest<Asked> relating;
  private final Latest<Seen> seeing;
  private final Captions captions;
  private final ReadOnlyObjectWrapper<List<Path>> opened = new ReadOnlyObjectWrapper<>(List.of());
  private boolean fresh;
  private boolean said;

  /// @param backend does the work
  /// @param jobs runs it
  public Desk(Backend backend, Jobs jobs) {
    this.backend = backend;
    opening = jobs.latest();
    comparing = jobs.latest();
    relating = jobs.latest();
    seeing = jobs.latest();
    captions = new Captions(collection, selection);
    opening.value().addListener((o, old, opened) -> take(opened));
    collection.addListener((o, old, now) -> compare());
    model.addListener((o, old, now) -> compare());
    reader.addListener((o, old, now) -> compare());
    pooling.addListener((o, old, now) -> compare());
    score.addListener((o, old, now) -> compare());
    axes.addListener((o, old, now) -> compare());
    comparing.value().addListener((o, old, now) -> selectBest(now));
    selection.chosen().addListener((o, old, now) -> relate());
  }

  /// What does the work.
  public Backend backend() {
    return backend;
  }

  /// What is selected.
  public Selection selection() {
    return selection;
  }

  /// The pictures and captions that are open.
  public ReadOnlyObjectProperty<Collection> collection() {
    return collection.getReadOnlyProperty();
  }

  /// Name of the chosen model, empty for none.
  public StringProperty model() {
    return model;
  }

  /// Name of another model that reads the sentences, empty where [#model()] does both.
  public StringProperty reader() {
    return reader;
  }

  /// How states become features, where a model leaves that open.
  public ObjectProperty<Pooling> pooling() {
    return pooling;
  }

  /// Who turns pictures and sentences into features.
  public Encoders encoders() {
    return new Encoders(model.get(), reader.get(), pooling.get());
  }

  /// How features are compared.
  public ObjectProperty<Score> score() {
    return score;
  }

  /// What is compared with what.
  public ObjectProperty<Axes> axes() {
    return axes;
  }

  /// Opening of files.
  public Latest<Collection> opening() {
    return opening;
  }

  /// The comparison of the whole collection.
  public Latest<Comparison> comparing() {
    return comparing;
  }

  /// The relevance of the selected pair.
  public Latest<Asked> relating() {
    return relating;
  }

  /// The selected picture as the model sees it.
  public Latest<Seen> seeing() {
    return seeing;
  }

  /// Adding, editing and removing captions, and taking that back.
  public Captions captions() {
    return captions;
  }

  /// The files that were opened last; empty for the demo.
  public ReadOnlyObjectProperty<List<Path>> opened() {
    return opened.getReadOnlyProperty();
  }

  /// Opens files and folders in place of what is open.
  public void open(List<Path> files) {
    opened.set(List.copyOf(files));
    opening.ask("Opening " + names(files), progress -> backend.open(files, progress));
  }

  /// Opens the bundled pictures and captions.
  public void openDemo() {
    opened.set(List.of());
    opening.ask("Opening the demo", progress -> backend.demo());
  }

  /// Says a sentence: it becomes a caption, and when compared, its best picture is selected.
  public void say(String sentence) {
    captions.add(sentence);
    said = true;
    selectBest(comparing.value().get());
  }

  /// The primary picture, or null.
  public @Nullable Picture picture() {
    int index = selection.now().picture();
    return index < 0 ? null : collection.get().pictures().get(index);
  }

  /// The primary caption's sentence, or null.
  public @Nullable String caption() {
    int index = selection.now().caption();
    return index < 0 ? null : collection.get().captions().get(index).text();
  }

  /// Compares again, as after a failure.
  public void compare() {
    Collection now = collection.get();
    Encoders with = encoders();
    Axes over = axes.get();
    Score by = score.get();
    boolean any = over.pictureRows() ? !now.pictures().isEmpty() : !now.captions().isEmpty();
    if (!with.any() || !any) {
      comparing.clear();
    } else {
      comparing.ask(
          "Comparing",
          progress -> new Comparison(now, over, backend.compare(with, now, over, by, progress)));
    }
    relate();
  }

  private void take(@Nullable Collection opened) {
    if (opened != null) {
      fresh = true;
      selection.clear();
      captions.forget();
      collection.set(opened);
    }
  }

  private void selectBest(@Nullable Comparison now) {
    if (said && now != null && now.collection().equals(collection.get())) {
      said = false;
      int caption = selection.now().caption();
      int picture = now.bestPicture(caption);
      if (picture >= 0) {
        selection.pair(picture, caption);
      }
    }
    if (fresh && now != null && selection.now().isEmpty()) {
      fresh = false;
      Pair best = now.best();
      if (best.picture() >= 0) {
        selection.pair(best.picture(), best.caption());
      }
    }
  }

  private void relate() {
    Picture picture = picture();
    String caption = caption();
    String with = model.get();
    see(with, picture);
    if (picture == null || caption == null || with.isEmpty() || !reader.get().isEmpty()) {
      relating.clear(); // models that were trained apart have nothing that a gradient could tell
    } else if (!isAnswered(with, picture, caption)) {
      relating.ask(
          "Relating the pair",
          progress ->
              new Asked(
                  with,
                  picture,
                  caption,
                  -1,
                  backend.relevance(with, picture, caption, -1, progress)));
    }
  }

  private void see(String with, @Nullable Picture picture) {
    Seen last = seeing.value().get();
    if (picture == null || with.isEmpty()) {
      seeing.clear();
    } else if (last == null || !last.isOf(with, picture) || seeing.job().get() != null) {
      seeing.ask("Reading the picture", progress -> backend.seen(with, picture, Seen.SIDE));
    }
  }

  private boolean isAnswered(String with, Picture picture, String caption) {
    Asked last = relating.value().get();
    return last != null
        && relating.job().get() == null
        && relating.failure().get() == null
        && last.model().equals(with)
        && last.picture().equals(picture)
        && last.caption().equals(caption);
  }

  private static String names(List<Path> files) {
    return files.size() == 1
        ? Objects.toString(files.getFirst().getFileName(), files.getFirst().toString())
        : files.size() + " files";
  }
}
