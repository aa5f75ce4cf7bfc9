package org.crosslens.ui.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.jobs.Failure;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// Captions that were asked for, written one after the other.
///
/// A picture that fails does not hold up those after it; cancelling ends them all.
final class Queue {
  private final Backend pictures;
  private final CaptionBackend backend;
  private final Jobs jobs;
  private final Latest<Finished> writing;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final List<Entry> waiting = new ArrayList<>();
  private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
  private @Nullable Entry current;

  /// An entry with what came of it.
  record Finished(Entry entry, State.Done done) {}

  /// @param pictures shows where a model looked
  Queue(Backend pictures, CaptionBackend backend, Jobs jobs) {
    this.pictures = pictures;
    this.backend = backend;
    this.jobs = jobs;
    writing = jobs.latest();
    writing.value().addListener((o, old, done) -> finish(done));
    writing.failure().addListener((o, old, failure) -> fail(failure));
  }

  /// Everything that was asked for and is still shown, in its order.
  ObservableList<Entry> entries() {
    return entries;
  }

  /// The caption that is being written.
  Latest<Finished> writing() {
    return writing;
  }

  /// How many captions are not there yet.
  ReadOnlyIntegerProperty left() {
    return left.getReadOnlyProperty();
  }

  /// Asks for captions; one that is there for the same picture is replaced.
  void add(List<Entry> asked) {
    for (Entry entry : asked) {
      Entry old = of(entry.picture().name());
      waiting.remove(old);
      current = old == current ? null : current; // the newest question wins
      if (old == null) {
        entries.add(entry);
      } else {
        entries.set(entries.indexOf(old), entry);
      }
      waiting.add(entry);
    }
    count();
    if (current == null) {
      next();
    }
  }

  /// What was asked for a picture last, or null.
  @Nullable Entry of(String picture) {
    return entries.stream()
        .filter(entry -> entry.picture().name().equals(picture))
        .findFirst()
        .orElse(null);
  }

  /// Forgets everything.
  void clear() {
    waiting.clear();
    entries.clear();
    current = null;
    writing.clear();
    count();
  }

  /// Stops what is being written, and with it those that wait.
  void cancel() {
    var job = writing.job().get();
    if (job != null) {
      job.cancel();
    }
  }

  private void next() {
    if (waiting.isEmpty()) {
      current = null;
      count();
      return;
    }
    Entry entry = waiting.removeFirst();
    current = entry;
    count();
    entry.set(new State.Writing(""));
    Consumer<String> growing = jobs.toWindow(text -> grow(entry, text));
    writing.ask(
        "Describing " + entry.picture().name(),
        progress -> {
          SpokenCaption caption =
              backend.caption(
                  entry.model(),
                  entry.picture(),
                  entry.options(),
                  (text, newest) -> growing.accept(text),
                  progress);
          Seen seen = pictures.seen(entry.model(), entry.picture(), caption.looks().grid());
          return new Finished(entry, new State.Done(caption, seen));
        });
  }

  private static void grow(Entry entry, String text) {
    if (!(entry.state().get() instanceof State.Done)) {
      entry.set(new State.Writing(text));
    }
  }

  private void finish(@Nullable Finished finished) {
    if (finished != null) {
      finished.entry.set(finished.done);
      next();
    }
  }

  private void fail(@Nullable Failure failure) {
    Entry entry = current;
    if (failure == null || entry == null) {
      return;
    }
    entry.set(new State.Failed(failure.what()));
    if (failure.cancelled()) {
      waiting.forEach(each -> each.set(new State.Failed("Cancelled before it began.")));
      waiting.clear();
    }
    if (waiting.isEmpty()) {
      current = null;
      count();
    } else {
      next();
    }
  }

  private void count() {
    left.set(waiting.size() + (current == null ? 0 : 1));
  }
}
