package org.crosslens.ui.window;

import java.util.Map;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/// Where the dividers between panes stand, kept from one start to the next.
final class Arrangement {
  private final SplitPane main;
  private final SplitPane centre;
  private final Settings settings;

  Arrangement(SplitPane main, SplitPane centre, Settings settings) {
    this.main = main;
    this.centre = centre;
    this.settings = settings;
    Map<String, double[]> kept = settings.state().dividers;
    double width = settings.state().width;
    double library = Math.clamp(width * 0.18, 228, 300) / width;
    double inspector = Math.clamp(width * 0.2, 248, 340) / width;
    place(main, kept.get("main"), library, 1 - inspector);
    place(centre, kept.get("centre"), 0.58);
  }

  /// Notes where they stand now.
  void remember() {
    settings.state().dividers.put("main", main.getDividerPositions());
    settings.state().dividers.put("centre", centre.getDividerPositions());
  }

  private static void place(SplitPane split, double @Nullable [] kept, double... first) {
    split.setDividerPositions(kept != null && kept.length == first.length ? kept : first);
  }
}
