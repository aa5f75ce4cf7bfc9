package org.crosslens.workbench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.crosslens.results.Cancelled;

/// The one thread that uses libtorch, which spreads its work over the cores itself.
///
/// It takes short steps from a queue, the most urgent first, so that a click is answered between
/// two steps of a long job. Whoever asks waits for the step's end.
public final class EngineThread implements AutoCloseable {
  /// How long a step may wait for others.
  public enum Priority {
    /// Somebody looks at the window and waits.
    WINDOW,
    /// A job that shows progress.
    JOB,
    /// Training, which gives way to all else.
    TRAINING
  }

  private final AtomicLong count = new AtomicLong();
  private volatile boolean closed;
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), EngineThread::daemon);

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "engine");
    thread.setDaemon(true);
    return thread;
  }

  private record Step(Priority priority, long number, FutureTask<?> task)
      implements Runnable, Comparable<Step> {
    @Override
    public void run() {
      task.run();
    }

    @Override
    public int compareTo(Step other) {
      int byPriority = priority.compareTo(other.priority);
      return byPriority != 0 ? byPriority : Long.compare(number, other.number);
    }
  }

  /// Puts a step into the queue and returns at once.
  public void start(Priority priority, Runnable step) {
    enqueue(priority, new FutureTask<>(step, true));
  }

  /// Runs a step and waits for what it returns; what it throws is thrown here.
  ///
  /// @throws Cancelled when the waiting thread is interrupted or the engine ends before
  public <T> T run(Priority priority, Callable<T> step) {
    FutureTask<T> task = new FutureTask<>(step);
    enqueue(priority, task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(false);
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (CancellationException e) { // by close, before its turn
      throw new Cancelled();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private void enqueue(Priority priority, FutureTask<?> task) {
    if (closed) {
      throw new Cancelled();
    }
    try {
      executor.execute(new Step(priority, count.incrementAndGet(), task));
    } catch (RejectedExecutionException e) { // closed in between
      throw new Cancelled();
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(e);
    };
  }

  /// Ends the thread after the step that runs now; steps that wait are given up.
  @Override
  public void close() {
    closed = true;
    executor.getQueue().stream().map(Step.class::cast).forEach(s -> s.task.cancel(false));
    executor.shutdown();
  }

  /// Closes and waits for the step that runs now.
  ///
  /// @param patience the longest to wait
  void end(Duration patience) {
    close();
    try {
      boolean inTime = executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        System.getLogger("org.crosslens.workbench")
            .log(System.Logger.Level.WARNING, "a step did not end in " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
