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
  private final Latest<Opened> opening;
  private final Latest<Comparison> comparing;
  private final SelectedPair pair;
  private final Captions captions;
  private final Thumbnails thumbnails;
  private final Pin pin = new Pin(this);
  private final ReadOnlyObjectWrapper<List<Path>> opened = new ReadOnlyObjectWrapper<>(List.of());
  private boolean fresh;
  private @Nullable Collection said;

  /// @param files what it was read from, empty for the demo
  private record Opened(List<Path> files, Collection collection) {}

  /// @param backend does the work
  /// @param jobs runs it
  public Desk(Backend backend, Jobs jobs) {
    this.backend = backend;
    opening = jobs.latest();
    comparing = jobs.latest();
    pair = new SelectedPair(this, jobs);
    captions = new Captions(collection, selection);
    thumbnails = new Thumbnails(backend);
    // The same files once more are news too: what was edited since goes back.
    opening.onAnswer(this::take);
    collection.addListener((o, old, now) -> compare());
    model.addListener((o, old, now) -> compare());
    reader.addListener((o, old, now) -> compare());
    pooling.addListener((o, old, now) -> compare());
    score.addListener((o, old, now) -> compare());
    axes.addListener((o, old, now) -> compare());
    comparing.value().addListener((o, old, now) -> selectBest(now));
    selection.chosen().addListener((o, old, now) -> pair.relate());
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
  public Latest<?> opening() {
    return opening;
  }

  /// The comparison of the whole collection.
  public Latest<Comparison> comparing() {
    return comparing;
  }

  /// The relevance of the selected pair; the last one while a newer is under way.
  public Latest<Asked> relating() {
    return pair.relating();
  }

  /// The relevance of the pair that is selected now, or null while it is not there.
  public @Nullable Asked asked() {
    Asked last = relating().value().get();
    Picture picture = picture();
    String caption = caption();
    if (last == null || picture == null || caption == null) {
      return null;
    }
    return last.isOf(model.get(), picture, caption) ? last : null;
  }

  /// The selected picture as the model sees it.
  public Latest<Seen> seeing() {
    return pair.seeing();
  }

  /// Adding, editing and removing captions, and taking that back.
  public Captions captions() {
    return captions;
  }

  /// The pair that stays beside the selected one.
  public Pin pin() {
    return pin;
  }

  /// Small pictures for lists and axes.
  public Thumbnails thumbnails() {
    return thumbnails;
  }

  /// The files that were opened last; empty for the demo.
  public ReadOnlyObjectProperty<List<Path>> opened() {
    return opened.getReadOnlyProperty();
  }

  /// Opens files and folders in place of what is open.
  public void open(List<Path> files) {
    List<Path> asked = List.copyOf(files);
    opening.ask(
        "Opening " + names(asked), progress -> new Opened(asked, backend.open(asked, progress)));
  }

  /// Opens the bundled pictures and captions.
  public void openDemo() {
    opening.ask("Opening the demo", progress -> new Opened(List.of(), backend.demo()));
  }

  /// Says a sentence: it becomes a caption, and when compared, its best picture is selected.
  public void say(String sentence) {
    if (!sentence.isBlank()) {
      captions.add(sentence);
      said = collection.get();
      selectBest(comparing.value().get());
    }
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
    pair.relate();
  }

  private void take(Opened now) {
    fresh = true;
    opened.set(now.files);
    selection.clear();
    captions.forget();
    pin.letGo();
    boolean same = collection.get().equals(now.collection);
    collection.set(now.collection);
    if (same) {
      compare(); // nobody heard of a change
    }
  }

  private void selectBest(@Nullable Comparison now) {
    if (now == null) {
      return;
    }
    if (now.collection().equals(said)) {
      said = null;
      int caption = now.collection().captions().size() - 1;
      select(new Pair(now.bestPicture(caption), caption));
    }
    if (fresh) {
      fresh = false;
      if (selection.now().isEmpty()) {
        select(now.best());
      }
    }
  }

  private void select(Pair best) {
    if (best.picture() >= 0) {
      selection.pair(best.picture(), best.caption());
    }
  }

  private static String names(List<Path> files) {
    return files.size() == 1
        ? Objects.toString(files.getFirst().getFileName(), files.getFirst().toString())
        : files.size() + " files";
  }
}
