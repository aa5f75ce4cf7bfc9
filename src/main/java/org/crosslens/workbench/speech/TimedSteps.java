package org.crosslens.workbench.speech;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.LoadedModel;

/// Runs a model in short steps of the engine's thread, so that the window is answered and a cancel
/// heard between two, and adds up how long they took.
final class TimedSteps {
  private final LoadedModel model;
  private final EngineThread engine;
  private final Progress progress;
  private long nanoseconds;

  TimedSteps(LoadedModel model, EngineThread engine, Progress progress) {
    this.model = model;
    this.engine = engine;
    this.progress = progress;
  }

  /// Runs a step and waits for it.
  ///
  /// @throws org.crosslens.results.Problem when the model was unloaded meanwhile
  <T> T run(Callable<T> step) {
    progress.check();
    return engine.run(
        Priority.JOB,
        () -> {
          model.open(); // says so if it was unloaded
          long start = System.nanoTime();
          T done = step.call();
          nanoseconds += System.nanoTime() - start;
          return done;
        });
  }

  /// Lets something be done that nobody waits for.
  void later(Runnable step) {
    engine.start(Priority.JOB, step);
  }

  Duration time() {
    return Duration.ofNanos(nanoseconds);
  }
}
