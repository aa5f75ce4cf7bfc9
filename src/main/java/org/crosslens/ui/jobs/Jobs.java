package org.crosslens.ui.jobs;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.crosslens.results.Progress;
import org.jspecify.annotations.Nullable;

/// Runs work beside the window and brings its outcome back to the window's thread.
public final class Jobs {
  private final Executor background;
  private final Executor foreground;
  private final ObservableList<Job> running = FXCollections.observableArrayList();
  private final ObservableList<Job> readOnly = FXCollections.unmodifiableObservableList(running);

  /// @param background where work runs
  /// @param foreground runs on the window's thread; tests pass `Runnable::run` for both
  public Jobs(Executor background, Executor foreground) {
    this.background = background;
    this.foreground = foreground;
  }

  /// Work on threads that do not keep the program alive.
  public static Jobs ofWindow() {
    ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 0).factory());
    return new Jobs(
        threads,
        task -> {
          if (Platform.isFxApplicationThread()) {
            task.run();
          } else {
            Platform.runLater(task);
          }
        });
  }

  /// What is under way, oldest first.
  public ObservableList<Job> running() {
    return readOnly;
  }

  /// A place for one kind of answer, where the newest question wins.
  public <T> Latest<T> latest() {
    return new Latest<>(this);
  }

  /// Hands news from work that is under way to the window's thread. News may come faster than
  /// frames: what was not heard yet when newer news comes is never heard.
  ///
  /// @param use hears the newest there
  public <T> Consumer<T> toWindow(Consumer<T> use) {
    AtomicReference<@Nullable T> newest = new AtomicReference<>();
    return news -> {
      if (newest.getAndSet(news) == null) {
        foreground.execute(() -> use.accept(Objects.requireNonNull(newest.getAndSet(null))));
      }
    };
  }

  <T> Job start(
      String title, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Job job = new Job(title, foreground);
    running.add(job);
    background.execute(() -> run(job, work, done, failed));
    return job;
  }

  private <T> void run(
      Job job, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Runnable outcome;
    try {
      job.check();
      T answer = work.apply(job);
      outcome = () -> done.accept(answer);
    } catch (Throwable fault) { // whatever goes wrong belongs on the screen, or the job never ends
      outcome = () -> failed.accept(fault);
    }
    Runnable shown = outcome;
    foreground.execute(
        () -> {
          running.remove(job);
          shown.run();
        });
  }
}
