package org.crosslens.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EndingTest {
  private final Ending ending = new Ending(Duration.ofSeconds(20));

  @Test
  void workIsAskedToStopAndWaitedFor() throws InterruptedException {
    AtomicBoolean stopped = new AtomicBoolean();
    Thread work =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!ending.asked()) {
                    Thread.onSpinWait();
                  }
                  stopped.set(true);
                  ending.done();
                });
    ending.end();
    assertThat(stopped).isTrue();
    work.join();
  }

  @Test
  void whatHasEndedIsNotWaitedFor() {
    AtomicBoolean stopped = new AtomicBoolean();
    ending.by(() -> stopped.set(true));
    ending.done();
    ending.end();
    assertThat(stopped).isFalse();
  }

  @Test
  void anotherWayToStopTakesThePlaceOfTheWait() {
    AtomicBoolean stopped = new AtomicBoolean();
    ending.by(() -> stopped.set(ending.asked()));
    ending.end();
    assertThat(stopped).isTrue();
  }
}
