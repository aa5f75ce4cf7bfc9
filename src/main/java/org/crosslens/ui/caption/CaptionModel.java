package org.crosslens.ui.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.speech.CaptionScores;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.NumberBox;
import org.crosslens.workbench.speech.CaptionOptions;
import org.jspecify.annotations.Nullable;

/// Captions of the selected pictures, the one that is looked at, and which of its words.
final class CaptionModel {
  /// No word.
  static final int NONE = -1;

  private final Desk desk;
  private final CaptionBackend backend;
  private final Queue queue;
  private final Latest<CaptionScores> judging;
  private final ReadOnlyObjectWrapper<@Nullable Entry> shown = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
  private final IntegerProperty hovered = new SimpleIntegerProperty(NONE);
  private final IntegerProperty layer = new SimpleIntegerProperty(NumberBox.ALL);
  private final IntegerProperty head = new SimpleIntegerProperty(NumberBox.ALL);

  CaptionModel(Desk desk, Jobs jobs, CaptionBackend backend) {
    this.desk = desk;
    this.backend = backend;
    queue = new Queue(desk.backend(), backend, jobs);
    judging = jobs.latest();
    desk.selection().chosen().addListener((o, old, now) -> follow());
    desk.collection().addListener((o, old, now) -> forget(now));
    shown.addListener((o, old, now) -> begin());
    queue.writing().value().addListener((o, old, now) -> begin(now));
  }

  Queue queue() {
    return queue;
  }

  /// How the shown caption compares with the picture's own.
  Latest<CaptionScores> judging() {
    return judging;
  }

  /// Whose caption is looked at, or null.
  ReadOnlyObjectProperty<@Nullable Entry> shown() {
    return shown.getReadOnlyProperty();
  }

  void show(@Nullable Entry entry) {
    shown.set(entry);
  }

  /// The word that was clicked, or [#NONE].
  IntegerProperty chosen() {
    return chosen;
  }

  /// The word under the mouse, or [#NONE].
  IntegerProperty hovered() {
    return hovered;
  }

  /// Layer whose map is shown, or all.
  IntegerProperty layer() {
    return layer;
  }

  /// Head whose map is shown, or all.
  IntegerProperty head() {
    return head;
  }

  /// The word that is looked at, or [#NONE].
  int word() {
    return hovered.get() != NONE ? hovered.get() : chosen.get();
  }

  /// The caption that is looked at, or null while there is none.
  @Nullable SpokenCaption caption() {
    Entry entry = shown.get();
    return entry == null ? null : entry.caption();
  }

  /// The pictures that would be described now, in the library's order.
  List<Picture> selected() {
    List<Picture> pictures = desk.collection().get().pictures();
    return desk.selection().now().pictures().stream().sorted().map(pictures::get).toList();
  }

  /// The captions that people wrote for a picture.
  List<String> own(Picture picture) {
    return desk.collection().get().captions().stream()
        .filter(caption -> caption.picture().equals(picture.name()))
        .map(caption -> caption.text())
        .toList();
  }

  /// Describes the selected pictures.
  void write(String model, CaptionOptions options) {
    List<Entry> asked = new ArrayList<>();
    for (Picture picture : selected()) {
      asked.add(new Entry(picture, model, options));
    }
    queue.add(asked);
    follow();
  }

  /// Takes another piece in the shown caption and goes on from there.
  ///
  /// @param place the piece to replace, or the number of pieces for what ended it
  /// @param id what to say instead
  void force(int place, long id) {
    Entry entry = Objects.requireNonNull(shown.get());
    SpokenCaption said = Objects.requireNonNull(entry.caption());
    CaptionOptions options = entry.options().forcing(said, place, id);
    Entry again = new Entry(entry.picture(), entry.model(), options);
    queue.add(List.of(again));
    shown.set(again);
  }

  /// Makes the shown caption one of the library's.
  void keep() {
    SpokenCaption said = caption();
    if (said != null) {
      desk.captions().add(said.text());
    }
  }

  /// All captions that are there, a line `picture,caption` each.
  String lines() {
    return queue.entries().stream()
        .filter(entry -> entry.caption() != null)
        .map(entry -> entry.picture().name() + "," + entry.words())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void follow() {
    Picture picture = desk.picture();
    shown.set(picture == null ? null : queue.of(picture.name()));
  }

  private void forget(Collection now) {
    boolean gone =
        queue.entries().stream().anyMatch(entry -> !now.pictures().contains(entry.picture()));
    if (gone) {
      queue.clear();
      shown.set(null);
    }
  }

  /// A caption that ends elsewhere in the queue leaves the chosen word alone.
  private void begin(Queue.@Nullable Finished finished) {
    if (finished != null && finished.entry().equals(shown.get())) {
      begin();
    }
  }

  private void begin() {
    SpokenCaption said = caption();
    hovered.set(NONE);
    chosen.set(said == null || said.words().isEmpty() ? NONE : 0);
    judge(said);
  }

  private void judge(@Nullable SpokenCaption said) {
    Entry entry = shown.get();
    String model = desk.model().get();
    if (said == null || entry == null || own(entry.picture()).isEmpty()) {
      judging.clear();
      return;
    }
    Collection collection = desk.collection().get();
    judging.clear(); // another caption's scores would stand beside this one
    judging.ask(
        "Comparing captions",
        progress -> backend.judge(model, collection, entry.picture(), said.text(), progress));
  }
}
