package org.crosslens.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Jobs later = new Jobs(waiting::add, Runnable::run);
  private final Jobs atOnce = new Jobs(Runnable::run, Runnable::run);

  @Test
  void onlyTheNewestAnswerIsShown() {
    Latest<String> latest = later.latest();
    latest.ask("First", progress -> "first");
    latest.ask("Second", progress -> "second");
    Runnable first = waiting.removeFirst();
    waiting.removeFirst().run();
    assertThat(latest.value().get()).isEqualTo("second");
    first.run();
    assertThat(latest.value().get()).isEqualTo("second");
    assertThat(latest.failure().get()).isNull();
  }

  @Test
  void anOlderQuestionIsCancelled() {
    Latest<String> latest = later.latest();
    latest.ask("First", progress -> "first");
    Job first = latest.job().get();
    latest.ask("Second", progress -> "second");
    assertThat(first.cancelled()).isTrue();
    assertThat(latest.job().get().cancelled()).isFalse();
  }

  @Test
  void theOldAnswerStaysUntilThereIsANewOne() {
    Latest<String> latest = later.latest();
    latest.ask("First", progress -> "first");
    waiting.removeFirst().run();
    latest.ask(
        "Second",
        progress -> {
          throw new Problem("The file is gone.", "Look for it.");
        });
    waiting.removeFirst().run();
    assertThat(latest.value().get()).isEqualTo("first");
    assertThat(latest.failure().get().what()).isEqualTo("The file is gone.");
    assertThat(latest.failure().get().details()).contains("Problem");
  }

  @Test
  void anAnswerThatEqualsTheLastIsHeard() {
    Latest<String> latest = atOnce.latest();
    List<String> heard = new ArrayList<>();
    latest.onAnswer(heard::add);
    latest.ask("First", progress -> "same");
    latest.ask("Second", progress -> "same");
    assertThat(heard).containsExactly("same", "same");
  }

  @Test
  void retryAsksTheSameAgain() {
    Latest<Integer> latest = atOnce.latest();
    int[] tries = {0};
    latest.ask(
        "Trying",
        progress -> {
          if (tries[0]++ == 0) {
            throw new IllegalStateException("not yet");
          }
          return tries[0];
        });
    assertThat(latest.failure().get().what()).isEqualTo("Trying failed unexpectedly.");
    latest.failure().get().retry().run();
    assertThat(latest.value().get()).isEqualTo(2);
    assertThat(latest.failure().get()).isNull();
  }

  @Test
  void cancellingSaysSoAtOnceAndIsNoFault() {
    Latest<String> latest = later.latest();
    latest.ask(
        "Working",
        progress -> {
          progress.check();
          return "done";
        });
    Job job = latest.job().get();
    job.cancel();
    assertThat(job.words().get()).isEqualTo("Working: cancelling");
    waiting.removeFirst().run();
    assertThat(later.running()).isEmpty();
    assertThat(latest.failure().get().cancelled()).isTrue();
  }

  @Test
  void manyStepsBetweenTwoFramesShowTheLastOne() {
    Deque<Runnable> frames = new ArrayDeque<>();
    Job job = new Job("Encoding", frames::add);
    for (int i = 0; i <= 6; i++) {
      job.step(i, 24, "pictures");
    }
    assertThat(frames).hasSize(1);
    frames.removeFirst().run();
    assertThat(job.words().get()).startsWith("Encoding: 6 of 24 pictures");
    assertThat(job.share().get()).isEqualTo(0.25);
  }
}
