package org.crosslens.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.workbench.EngineThread.Priority;
import org.junit.jupiter.api.Test;

class EngineThreadTest {
  @Test
  void theMostUrgentStepRunsFirstAndEqualsInTurn() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (EngineThread engine = new EngineThread()) {
      engine.start(Priority.JOB, () -> hold(begun, go));
      begun.await();
      engine.start(Priority.TRAINING, () -> order.add("training"));
      engine.start(Priority.JOB, () -> order.add("job 1"));
      engine.start(Priority.JOB, () -> order.add("job 2"));
      engine.start(Priority.WINDOW, () -> order.add("click"));
      go.countDown();
      engine.run(Priority.TRAINING, () -> order.add("last"));
      assertThat(order).containsExactly("click", "job 1", "job 2", "training", "last");
    }
  }

  private static void hold(CountDownLatch begun, CountDownLatch go) {
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoWaitsForItsTurnIsToldOfTheEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    EngineThread engine = new EngineThread();
    engine.start(Priority.JOB, () -> hold(begun, go));
    begun.await();
    FutureTask<Integer> waiting = new FutureTask<>(() -> engine.run(Priority.JOB, () -> 7));
    Thread asker = Thread.ofVirtual().start(waiting);
    while (asker.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    engine.close();
    go.countDown();
    assertThatThrownBy(waiting::get).hasCauseInstanceOf(Cancelled.class);
  }

  @Test
  void whatAStepThrowsReachesTheAsker() {
    try (EngineThread engine = new EngineThread()) {
      assertThatThrownBy(
              () ->
                  engine.run(
                      Priority.JOB,
                      () -> {
                        throw new Problem("It broke.", "Mend it.");
                      }))
          .isInstanceOf(Problem.class)
          .hasMessage("It broke. Mend it.");
      assertThat(engine.run(Priority.JOB, () -> 7)).isEqualTo(7);
    }
  }

  @Test
  void theEndWaitsForTheStepThatRuns() throws InterruptedException {
    AtomicBoolean finished = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    EngineThread engine = new EngineThread();
    engine.start(
        Priority.TRAINING,
        () -> {
          hold(begun, go);
          finished.set(true);
        });
    begun.await();
    Thread.ofVirtual().start(go::countDown);
    engine.end(Duration.ofSeconds(20));
    assertThat(finished).isTrue();
    assertThatThrownBy(() -> engine.run(Priority.JOB, () -> 7)).isInstanceOf(Cancelled.class);
  }

  @Test
  void afterTheEndNothingRuns() {
    EngineThread engine = new EngineThread();
    engine.close();
    assertThatThrownBy(() -> engine.run(Priority.JOB, () -> 7)).isInstanceOf(Cancelled.class);
  }
}
