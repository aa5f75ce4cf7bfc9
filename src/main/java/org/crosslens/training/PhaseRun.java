package org.crosslens.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// One phase on its way: the optimiser's state and the count of steps.
final class PhaseRun<B> implements AutoCloseable {
  private final Trainer trainer;
  private final Phase<B> phase;
  private final Place place;
  private final NDManager manager;
  private final AdamW optimiser;
  private final Clock clock = new Clock();
  private int step;
  private double losses;
  private int summed;

  /// Where the phase stands in the run.
  ///
  /// @param number of the phase, from 0
  /// @param before steps of the phases before
  /// @param all steps of all phases
  /// @param turns runs what uses the engine
  record Place(int number, int before, int all, Executor turns) {}

  PhaseRun(Trainer trainer, Phase<B> phase, Place place) {
    this.trainer = trainer;
    this.phase = phase;
    this.place = place;
    manager = trainer.parameters().manager().newSubManager();
    // A gradient that nobody takes costs as much as one that is taken.
    trainer
        .parameters()
        .tensors()
        .forEach((name, tensor) -> tensor.setRequiresGradient(phase.trained().test(name)));
    Map<String, NDArray> trained = new LinkedHashMap<>(trainer.parameters().tensors());
    trained.keySet().removeIf(phase.trained().negate());
    optimiser = new AdamW(manager, trained, trainer.settings());
  }

  void restore(Snapshots.State state) {
    step = state.step();
    if (step > 0) {
      optimiser.set(state.moments());
    }
  }

  void toEnd(Progress progress) {
    int steps = phase.schedule().steps();
    try (Prefetch<B> batches = new Prefetch<>(phase.source(), step, steps)) {
      while (step < steps) {
        stopIfAsked(progress);
        B batch = batches.next();
        place.turns.execute(() -> learn(batch));
        step++;
        place.turns.execute(() -> lookAround(progress));
      }
    }
  }

  private void stopIfAsked(Progress progress) {
    if (progress.cancelled()) {
      place.turns.execute(this::save);
      throw new Cancelled();
    }
  }

  private void learn(B batch) {
    float loss = gradients(batch);
    double rate = phase.schedule().rate(step);
    if (!Float.isFinite(loss) || !optimiser.step(step + 1, rate)) {
      throw new Problem(
          "The loss is no longer a number at step %d.".formatted(place.before + step + 1),
          "Lower the learning rate; the last good checkpoint is kept.");
    }
    losses += loss;
    summed++;
  }

  private float gradients(B batch) {
    try (NDManager run = manager.newSubManager()) {
      run.tempAttachAll(new NDList(trainer.parameters().tensors().values()));
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray loss = phase.step().loss(batch, run);
        collector.backward(loss);
        return loss.getFloat();
      }
    }
  }

  private void lookAround(Progress progress) {
    Trainer.Pace pace = trainer.pace();
    boolean last = step == phase.schedule().steps();
    if (last || step % pace.report() == 0 || step % pace.check() == 0) {
      report(last || step % pace.check() == 0, progress);
    }
    if (!last && step % pace.snapshot() == 0) {
      save();
    } else if (last) {
      trainer.snapshots().save(state(place.number + 1, 0, Map.of()));
    }
  }

  private void report(boolean check, Progress progress) {
    Map<String, Double> measured = check ? measure() : Map.of();
    double perSecond = clock.perSecond(summed);
    int done = place.before + step;
    double rate = phase.schedule().rate(step - 1);
    double loss = losses / summed;
    trainer.log().add(new TrainingLog.Point(phase.name(), done, loss, rate, perSecond, measured));
    String left = Clock.spoken((place.all - done) / perSecond);
    progress.step(
        done,
        place.all,
        "steps; %s, loss %.3f, rate %.1e, %s left".formatted(phase.name(), loss, rate, left));
    losses = 0;
    summed = 0;
  }

  private Map<String, Double> measure() {
    try (NDManager run = manager.newSubManager()) {
      run.tempAttachAll(new NDList(trainer.parameters().tensors().values()));
      return phase.check().measure(run);
    }
  }

  private void save() {
    trainer.snapshots().save(state(place.number, step, optimiser.moments()));
  }

  private Snapshots.State state(int number, int at, Map<String, NDArray> moments) {
    return new Snapshots.State(number, at, trainer.parameters().tensors(), moments);
  }

  @Override
  public void close() {
    manager.close();
  }
}
