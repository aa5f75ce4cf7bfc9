package org.crosslens.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// Runs the phases of a training one after another and goes on from the last snapshot.
///
/// @param parameters what the model was built from
/// @param settings of the optimiser, which starts afresh in each phase
/// @param pace how often to look around
/// @param snapshots where the state is kept
/// @param log hears how it goes
public record Trainer(
    Parameters parameters,
    AdamW.Settings settings,
    Pace pace,
    Snapshots snapshots,
    TrainingLog log) {

  /// How often a run stops to look around, in steps.
  ///
  /// @param report between two points of the log
  /// @param check between two measurements
  /// @param snapshot between two snapshots
  public record Pace(int report, int check, int snapshot) {}

  /// Trains to the end.
  ///
  /// @param turns runs each step, measurement and snapshot and returns when it is done; other work
  ///     may use the engine in between
  /// @throws Problem when the loss is no longer a number, where the last snapshot stays, or when
  ///     the snapshot belongs to another model
  /// @throws org.crosslens.results.Cancelled when the user stops it; the state is kept first
  public void run(List<? extends Phase<?>> phases, Executor turns, Progress progress) {
    try (NDManager manager = parameters.manager().newSubManager()) {
      Optional<Snapshots.State> kept = snapshots.latest(manager);
      kept.ifPresent(this::restore);
      for (int i = kept.map(Snapshots.State::phase).orElse(0); i < phases.size(); i++) {
        int number = i;
        Optional<Snapshots.State> own = kept.filter(state -> state.phase() == number);
        run(phases, place(phases, i, turns), own, progress);
      }
    }
  }

  private void restore(Snapshots.State state) {
    try {
      parameters.set(state.weights());
    } catch (IllegalArgumentException e) {
      throw new Problem(
          "The checkpoint belongs to another recipe: " + e.getMessage() + ".",
          "Go on with the recipe that it was made with, or train from the beginning.",
          e);
    }
  }

  private static PhaseRun.Place place(List<? extends Phase<?>> phases, int number, Executor turns) {
    int before = phases.subList(0, number).stream().mapToInt(p -> p.schedule().steps()).sum();
    int all = phases.stream().mapToInt(p -> p.schedule().steps()).sum();
    return new PhaseRun.Place(number, before, all, turns);
  }

  private void run(
      List<? extends Phase<?>> phases,
      PhaseRun.Place place,
      Optional<Snapshots.State> kept,
      Progress progress) {
    try (PhaseRun<?> run = new PhaseRun<>(this, phases.get(place.number()), place)) {
      kept.ifPresent(run::restore);
      run.toEnd(progress);
    }
  }
}
