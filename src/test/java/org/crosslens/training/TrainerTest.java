package org.crosslens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.crosslens.TestEngine;
import org.crosslens.layers.Initial;
import org.crosslens.layers.RandomWeights;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A straight line learnt from points: small enough to run a hundred times.
class TrainerTest {
  private static final int STEPS = 60;

  private NDManager manager;
  private final Memory memory = new Memory();
  private final List<TrainingLog.Point> points = new ArrayList<>();

  @BeforeEach
  void open() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void theLossFallsAndIsLogged() {
    train(Progress.NONE, batch -> batch);
    assertThat(points.getLast().loss()).isLessThan(points.getFirst().loss() / 10);
    assertThat(points.getLast().step()).isEqualTo(2 * STEPS);
    assertThat(points.getLast().measured()).containsEntry("one", 1.0);
  }

  @Test
  void aRunThatWasStoppedAndResumedEndsWithTheSameBits() {
    float[] whole = train(Progress.NONE, batch -> batch);
    memory.forget();
    for (int stop : new int[] {20, STEPS, STEPS + 30}) {
      assertThatThrownBy(() -> train(stopAfter(stop), batch -> batch))
          .isInstanceOf(Cancelled.class);
    }
    assertThat(train(Progress.NONE, batch -> batch)).containsExactly(whole);
  }

  @Test
  void aLossThatIsNoNumberStopsAndKeepsTheLastState() {
    assertThatThrownBy(() -> train(Progress.NONE, step -> step == 33 ? Float.NaN : step))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("step 34");
    Snapshots.State kept = memory.latest(manager).orElseThrow();
    assertThat(kept.step()).isEqualTo(30);
    assertThat(kept.weights().values())
        .allSatisfy(weight -> assertThat(weight.toFloatArray()).doesNotContain(Float.NaN));
  }

  private interface Spoil {
    float of(float step);
  }

  private float[] train(Progress progress, Spoil spoil) {
    Parameters parameters = new Parameters(new RandomWeights(manager, 3), manager);
    NDArray weight = parameters.get("line.weight", Initial.normal(1), 1, 4);
    Schedule schedule = new Schedule(0.05, 0.01, 5, STEPS);
    Phase<float[]> phase =
        new Phase<>(
            "line",
            name -> true,
            schedule,
            step -> points(step, spoil.of(step)),
            (batch, run) -> loss(weight, run.create(batch, new Shape(8, 4))),
            run -> Map.of("one", 1.0));
    new Trainer(
            parameters,
            AdamW.Settings.decaying(0.01),
            new Trainer.Pace(10, 30, 10),
            memory,
            points::add)
        .run(List.of(phase, phase), Runnable::run, progress);
    return weight.toFloatArray();
  }

  private static NDArray loss(NDArray weight, NDArray x) {
    NDArray wanted = x.sum(new int[] {1}, true);
    return x.matMul(weight.transpose()).sub(wanted).square().mean();
  }

  private static float[] points(int step, float spoilt) {
    Random random = new Random(step);
    float[] points = new float[32];
    for (int i = 0; i < points.length; i++) {
      points[i] = (float) random.nextGaussian();
    }
    points[0] += spoilt - step;
    return points;
  }

  /// Cancels once so many steps were reported.
  private static Progress stopAfter(int steps) {
    return new Progress() {
      private long done;

      @Override
      public void step(long now, long of, String what) {
        done = now;
      }

      @Override
      public boolean cancelled() {
        return done >= steps;
      }
    };
  }

  /// Keeps copies in memory.
  private static final class Memory implements Snapshots {
    private Optional<Kept> kept = Optional.empty();

    private record Kept(
        int phase, int step, Map<String, float[]> weights, Map<String, float[]> moments) {}

    @Override
    public void save(State state) {
      kept =
          Optional.of(
              new Kept(state.phase(), state.step(), copy(state.weights()), copy(state.moments())));
    }

    @Override
    public Optional<State> latest(NDManager manager) {
      return kept.map(
          k -> new State(k.phase, k.step, back(k.weights, manager), back(k.moments, manager)));
    }

    void forget() {
      kept = Optional.empty();
    }

    private static Map<String, float[]> copy(Map<String, NDArray> tensors) {
      Map<String, float[]> copy = new LinkedHashMap<>();
      tensors.forEach((name, tensor) -> copy.put(name, tensor.toFloatArray()));
      return copy;
    }

    private static Map<String, NDArray> back(Map<String, float[]> values, NDManager manager) {
      Map<String, NDArray> tensors = new LinkedHashMap<>();
      values.forEach((name, v) -> tensors.put(name, manager.create(v, new Shape(1, v.length))));
      return tensors;
    }
  }
}
