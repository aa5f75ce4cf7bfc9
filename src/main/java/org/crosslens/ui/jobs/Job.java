package org.crosslens.ui.jobs;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.crosslens.results.Progress;
import org.jspecify.annotations.Nullable;

/// Work under way: what it does, how far it has come, and a way to stop it.
///
/// [#step] and [#cancelled] may be called from any thread, everything else from the window's.
public final class Job implements Progress {
  private static final double UNKNOWN = -1;

  private final String title;
  private final Executor foreground;
  private final long start = System.nanoTime();
  private final ReadOnlyStringWrapper words;
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
  private final AtomicReference<@Nullable Report> newest = new AtomicReference<>();
  private volatile boolean cancelled;

  private record Report(long done, long of, String what) {}

  Job(String title, Executor foreground) {
    this.title = title;
    this.foreground = foreground;
    this.words = new ReadOnlyStringWrapper(title);
  }

  /// What the work is, in words such as `Comparing`.
  public String title() {
    return title;
  }

  /// What is happening now, such as `Comparing: 12 of 24 pictures encoded`.
  public ReadOnlyStringProperty words() {
    return words.getReadOnlyProperty();
  }

  /// From 0 to 1, or below 0 while unknown.
  public ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  /// Whether it was asked to stop and has not ended yet.
  public ReadOnlyBooleanProperty cancelling() {
    return cancelling.getReadOnlyProperty();
  }

  /// Asks the work to stop; the words say so at once.
  public void cancel() {
    cancelled = true;
    cancelling.set(true);
    words.set(title + ": cancelling");
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void step(long done, long of, String what) {
    // Steps may come faster than frames: only the first since the last frame asks for a new one.
    if (newest.getAndSet(new Report(done, of, what)) == null) {
      foreground.execute(this::show);
    }
  }

  private void show() {
    Report report = newest.getAndSet(null);
    if (report == null || cancelled) {
      return;
    }
    share.set(report.of > 0 ? (double) report.done / report.of : UNKNOWN);
    String count =
        report.of > 0
            ? String.format(Locale.ROOT, "%,d of %,d %s", report.done, report.of, report.what)
            : report.what;
    words.set(title + ": " + count + left(report));
  }

  private String left(Report report) {
    double seconds = (System.nanoTime() - start) / 1e9;
    if (report.done <= 0 || report.of <= report.done || seconds < 1) {
      return "";
    }
    double left = seconds * (report.of - report.done) / report.done;
    return left < 90
        ? String.format(Locale.ROOT, ", %.0f s left", Math.ceil(left))
        : String.format(Locale.ROOT, ", %.0f min left", left / 60);
  }
}
