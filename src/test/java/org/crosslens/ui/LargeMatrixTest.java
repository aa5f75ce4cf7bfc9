package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.jobs.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A thousand pictures and five thousand captions open quickly and follow the mouse.
@ExtendWith(ApplicationExtension.class)
class LargeMatrixTest {
  private final Screen screen = new Screen();

  @Start
  void start(Stage stage) {
    screen.open(
        stage,
        new DrawnBackend(DrawnBackend.collection(1000, 5000)),
        new Jobs(Runnable::run, Runnable::run),
        new NoFiles());
  }

  @Test
  void opensInUnderASecondAndFollowsTheMouse() throws TimeoutException {
    screen.settle();
    Desk desk = screen.view().desk();
    assertThat(screen.shown("#similarity")).contains("1,000 x 5,000").contains("the mean of");
    double opening =
        onTheWindowsThread(
            () -> {
              // Everything at once on this thread: making up the numbers, too.
              desk.compare();
              screen.view().layout();
            });
    double following =
        onTheWindowsThread(
            () -> {
              for (int i = 0; i < 100; i++) {
                desk.selection().hovered().set(new Pair(i * 7, i * 31));
                screen.view().layout();
              }
            });
    assertThat(opening).as("milliseconds to open").isBetween(1.0, 1000.0);
    assertThat(following / 100).as("milliseconds for a move of the mouse").isLessThan(16);
  }

  /// Milliseconds that the window's thread computes, so that other work on the machine does not
  /// count.
  private static double onTheWindowsThread(Runnable work) {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          var threads = ManagementFactory.getThreadMXBean();
          long start = threads.getCurrentThreadCpuTime();
          work.run();
          return (threads.getCurrentThreadCpuTime() - start) / 1e6;
        });
  }
}
