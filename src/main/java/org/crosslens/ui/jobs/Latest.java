package org.crosslens.ui.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Progress;
import org.jspecify.annotations.Nullable;

/// A place for one kind of answer: the newest question wins, older work of it is cancelled.
///
/// The last good answer stays until a newer one is there, so that panes never go blank meanwhile.
public final class Latest<T> {
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
  private final List<Consumer<T>> hearers = new ArrayList<>();
  private int question;

  Latest(Jobs jobs) {
    this.jobs = jobs;
  }

  /// The last answer.
  public ReadOnlyObjectProperty<@Nullable T> value() {
    return value.getReadOnlyProperty();
  }

  /// Lets somebody hear every answer; [#value] tells only of those that differ from the last.
  public void onAnswer(Consumer<T> hearer) {
    hearers.add(hearer);
  }

  /// The work under way, or null.
  public ReadOnlyObjectProperty<@Nullable Job> job() {
    return job.getReadOnlyProperty();
  }

  /// Why the newest question has no answer, or null.
  public ReadOnlyObjectProperty<@Nullable Failure> failure() {
    return failure.getReadOnlyProperty();
  }

  /// Asks a question; an older one that is not answered yet is dropped.
  ///
  /// @param title what the work is, such as `Comparing`
  /// @param work runs beside the window
  public void ask(String title, Function<Progress, T> work) {
    stop();
    failure.set(null);
    int mine = question;
    Job started =
        jobs.start(
            title,
            work,
            answer -> finish(mine, () -> answer(answer)),
            fault -> finish(mine, () -> failure.set(failure(title, work, fault))));
    // With a current-thread executor the work has ended already.
    if (jobs.running().contains(started)) {
      job.set(started);
    }
  }

  /// Forgets answer and failure, and drops what is under way.
  public void clear() {
    stop();
    value.set(null);
    failure.set(null);
  }

  /// Takes the banner away.
  public void dismiss() {
    failure.set(null);
  }

  private void stop() {
    question++;
    Job older = job.get();
    if (older != null) {
      older.cancel();
      job.set(null);
    }
  }

  private void finish(int mine, Runnable show) {
    if (mine == question) {
      job.set(null);
      show.run();
    }
  }

  private void answer(T answer) {
    value.set(answer);
    hearers.forEach(hearer -> hearer.accept(answer));
  }

  private Failure failure(String title, Function<Progress, T> work, Throwable fault) {
    Runnable retry = () -> ask(title, work);
    return fault instanceof Cancelled
        ? Failure.cancelled(title, retry)
        : Failure.of(title, fault, retry);
  }
}
