package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.window.MainStage;
import org.crosslens.ui.window.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The first frame of a window waits for nothing else.
@ExtendWith(ApplicationExtension.class)
class StartupTest {
  private final Face face = new Face(new DrawnBackend(), List.of());

  @Test
  void nothingIsAskedBeforeTheFirstFrame(FxRobot robot) throws TimeoutException {
    Screen screen = new Screen();
    List<Integer> running = new ArrayList<>();
    Jobs jobs = Jobs.ofWindow();
    robot.interact(
        () -> {
          Stage stage = new Stage();
          MainStage main =
              new MainStage(
                  stage, face.backend(), jobs, new NoFiles(), Settings.forgetful(), face.tabs());
          main.show(List.of(), () -> running.add(jobs.running().size()));
          running.add(jobs.running().size());
          screen.watch(main.view());
        });
    screen.settle();
    assertThat(running).hasSize(2).startsWith(0).doesNotHaveDuplicates();
    robot.interact(() -> screen.view().getScene().getWindow().hide());
  }

  @Test
  void theHeatMapComesAfterTheFirstFrame(FxRobot robot) {
    List<String> order = new ArrayList<>();
    CompletableFuture<Startup.Times> times = new CompletableFuture<>();
    robot.interact(() -> Startup.time(face, () -> order.add("warm"), times));
    Startup.Times reached = times.join();
    assertThat(order).containsExactly("warm");
    assertThat(reached.shown()).isBefore(reached.settled());
  }
}
