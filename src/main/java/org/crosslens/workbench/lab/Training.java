package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crosslens.layers.RandomWeights;
import org.crosslens.results.Progress;
import org.crosslens.training.AdamW;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.training.Schedule;
import org.crosslens.training.Trainer;
import org.crosslens.training.TrainingLog;
import org.crosslens.workbench.recipes.RunFolder;

/// Trains one mechanism of a plan from its first weights, or from where it was stopped, to its row.
///
/// @param plan what was asked for
/// @param name the mechanism's
/// @param folder of this mechanism
/// @param turns runs each step on the engine's thread
/// @param listener hears each stretch of steps
record Training(
    Plan plan, String name, RunFolder folder, Executor turns, Consumer<Point> listener) {
  private static final int REPORT = 10;

  /// Share of the rate at which encoders are fine-tuned: they know much already, the rest nothing.
  private static final double TUNING = 0.1;

  /// Share of the steps in which the rate climbs.
  private static final double CLIMB = 0.05;

  /// @param build makes the task's model of parameters
  Row run(Function<Parameters, Task> build, Progress progress) {
    turns.execute(() -> {}); // the engine is open from here on
    NDManager manager = NDManager.newBaseManager();
    try {
      Parameters parameters = new Parameters(new RandomWeights(manager, plan.seed()), manager);
      Task[] built = new Task[1];
      turns.execute(() -> built[0] = build.apply(parameters));
      Task task = built[0];
      Map<String, Double> before = task.start(manager, turns, progress);
      double seconds = train(task, parameters, progress);
      long learned =
          parameters.tensors().entrySet().stream()
              .filter(tensor -> tensor.getKey().startsWith("mechanism."))
              .mapToLong(tensor -> tensor.getValue().size())
              .sum();
      return task.row(
          new Task.Result(name, plan.encoding(), learned, seconds, before),
          manager,
          turns,
          progress);
    } finally {
      turns.execute(manager::close);
    }
  }

  /// @return seconds an epoch takes, without what is measured at its end
  private double train(Task task, Parameters parameters, Progress progress) {
    Batches batches = new Batches(task.examples(), plan.batch(), plan.seed());
    int steps = plan.epochs() * batches.anEpoch();
    Watch watch = new Watch();
    Phase<Batches.Batch> phase =
        new Phase<>(
            name,
            parameter -> true,
            new Schedule(plan.rate(), 0, (int) (CLIMB * steps), steps),
            batches,
            (batch, run) -> {
              watch.step();
              return task.loss(batch, run);
            },
            run -> watch.leavingOut(() -> task.check().measure(run)));
    new Trainer(
            parameters,
            AdamW.Settings.decaying(0).sharing(this::share),
            new Trainer.Pace(REPORT, batches.anEpoch(), batches.anEpoch()),
            folder.snapshots(),
            log(steps))
        .run(java.util.List.of(phase), turns, progress);
    return watch.secondsAStep() * batches.anEpoch();
  }

  private double share(String weight) {
    return plan.fineTuned() && weight.startsWith(TunedTokens.WEIGHTS + ".") ? TUNING : 1;
  }

  private TrainingLog log(int steps) {
    TrainingLog file = folder.log();
    return point -> {
      file.add(point);
      listener.accept(new Point(name, point.step(), steps, point.loss(), point.measured()));
    };
  }

  /// Measures the time of steps from one to the next.
  private static final class Watch {
    private long first;
    private long out;
    private int steps;

    void step() {
      if (steps++ == 0) {
        first = System.nanoTime();
      }
    }

    Map<String, Double> leavingOut(java.util.function.Supplier<Map<String, Double>> work) {
      long start = System.nanoTime();
      Map<String, Double> done = work.get();
      out += System.nanoTime() - start;
      return done;
    }

    double secondsAStep() {
      return steps == 0 ? 0 : (System.nanoTime() - first - out) / 1e9 / steps;
    }
  }
}
