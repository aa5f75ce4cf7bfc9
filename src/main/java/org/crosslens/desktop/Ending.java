package org.crosslens.desktop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What happens when the system asks the program to end, as by SIGTERM or Ctrl+C: work is asked to
/// stop, and the process waits until it has.
///
/// Libtorch crashes when a process ends in the middle of a step, and a training keeps its state
/// when it is stopped.
public final class Ending {
  private final Duration patience;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean asked;
  private volatile Runnable stop = this::await;

  /// One that hears nothing, for work that nobody ends.
  ///
  /// @param patience how long it may take to stop
  public Ending(Duration patience) {
    this.patience = patience;
  }

  /// Hears from now on when this process is asked to end.
  ///
  /// @param patience how long it may take to stop
  public static Ending watched(Duration patience) {
    Ending ending = new Ending(patience);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
    return ending;
  }

  /// Whether work should stop.
  public boolean asked() {
    return asked;
  }

  /// Says that all work has ended.
  public void done() {
    done.countDown();
  }

  /// Replaces the wait for [#done()], for work that does not look at [#asked()].
  ///
  /// @param other stops the work and returns when it has stopped
  public void by(Runnable other) {
    stop = other;
  }

  void end() {
    asked = true;
    if (done.getCount() > 0) {
      stop.run();
    }
  }

  private void await() {
    try {
      boolean inTime = done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        System.getLogger("org.crosslens.desktop")
            .log(System.Logger.Level.WARNING, "the work did not stop in " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
