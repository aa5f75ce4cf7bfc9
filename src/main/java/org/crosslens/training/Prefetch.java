package org.crosslens.training;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Prepares the next batches on other threads while the model works on this one.
///
/// @param <B> what a batch is
final class Prefetch<B> implements AutoCloseable {
  private static final int AHEAD = 3;

  private final BatchSource<B> source;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("batches-", 0).factory());
  private final Queue<Future<B>> ready = new ArrayDeque<>();
  private final int end;
  private int asked;

  /// @param from the first step wanted
  /// @param end the step after the last
  Prefetch(BatchSource<B> source, int from, int end) {
    this.source = source;
    this.asked = from;
    this.end = end;
    for (int i = 0; i < AHEAD; i++) {
      ask();
    }
  }

  private void ask() {
    int step = asked++;
    if (step < end) {
      ready.add(workers.submit(() -> source.batch(step)));
    }
  }

  /// The next step's batch.
  B next() {
    Future<B> first = ready.isEmpty() ? CompletableFuture.failedFuture(none()) : ready.remove();
    ask();
    try {
      return first.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private static IllegalStateException none() {
    return new IllegalStateException("no batch is left");
  }

  /// Waits for the batches that are being prepared: what they read is closed after this.
  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }
}
