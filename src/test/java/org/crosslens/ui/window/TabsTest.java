package org.crosslens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.crosslens.ui.parts.PaneFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxAssert;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.base.NodeMatchers;

/// The row of views below the heat map.
@ExtendWith(ApplicationExtension.class)
class TabsTest {
  private final List<String> made = new ArrayList<>();
  private final List<Tab> views = List.of(tab("First"), tab("Second"));
  private @Nullable Tabs tabs;

  @Start
  void start(Stage stage) {
    Tabs row = new Tabs(views, this::make);
    tabs = row;
    stage.setScene(new Scene(row, 400, 300));
    stage.show();
  }

  @Test
  void aPaneIsMadeWhenItIsFirstLookedAtAndThenKept(FxRobot robot) {
    assertThat(made).containsExactly("First");
    FxAssert.verifyThat("#first", NodeMatchers.isVisible());
    robot.clickOn("#tab-second");
    FxAssert.verifyThat("#second", NodeMatchers.isVisible());
    Tabs row = Objects.requireNonNull(tabs);
    robot.interact(() -> row.show("First"));
    FxAssert.verifyThat("#first", NodeMatchers.isVisible());
    assertThat(made).containsExactly("First", "Second");
    assertThat(row.open()).isEqualTo("First");
  }

  private static Tab tab(String name) {
    return new Tab(name, (desk, look, jobs) -> new PaneFrame(name, name));
  }

  private PaneFrame make(Tab tab) {
    made.add(tab.name());
    PaneFrame frame = new PaneFrame(tab.name(), tab.name().toLowerCase(Locale.ROOT));
    frame.setContent(new Label(tab.name()));
    return frame;
  }
}
