package org.crosslens.ui.attention;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.crosslens.figures.Chip;
import org.crosslens.figures.Colouring;
import org.crosslens.figures.Figure;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.MapAxis;
import org.crosslens.figures.MapFigure;
import org.crosslens.figures.OverlayFigure;
import org.crosslens.figures.PatchMap;
import org.crosslens.figures.Tint;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;
import org.crosslens.results.Provenance;
import org.crosslens.ui.desk.Seen;
import org.jspecify.annotations.Nullable;

/// Makes figures of a part's attention: over the picture with its words, or the whole pattern.
///
/// @param asMatrix whether the pattern is drawn rather than the picture
/// @param opacity of the map over the picture
/// @param smooth whether it runs smoothly from patch to patch
/// @param theme colours around it
record MapFigures(boolean asMatrix, double opacity, boolean smooth, FigureTheme theme) {
  private static final String WEIGHT = "attention weight";

  Figure of(Painting drawn) {
    Seen seen = drawn.recorded().seen();
    return seen == null || asMatrix || drawn.patches().length == 0
        ? matrix(drawn)
        : picture(drawn, seen);
  }

  private Figure picture(Painting drawn, Seen seen) {
    WordSpans spans = drawn.spans();
    List<Chip> chips = new ArrayList<>();
    for (int i = 0; spans != null && i < spans.spans().size(); i++) {
      chips.add(new Chip(spans.spans().get(i).name(), drawn.weights()[i]));
    }
    return new OverlayFigure(
        Wording.headline(drawn),
        seen.image(),
        new PatchMap(seen.grid(), drawn.patches()),
        new Tint(drawn.map(), drawn.patchScale(), opacity, smooth),
        WEIGHT,
        chips,
        caption(drawn.recorded()),
        theme);
  }

  private Figure matrix(Painting drawn) {
    Recorded recorded = drawn.recorded();
    return new MapFigure(
        Wording.headline(drawn),
        axis(recorded.queries(), recorded.seen()),
        axis(recorded.keys(), recorded.seen()),
        drawn.pattern().values(),
        new Colouring(drawn.map(), drawn.patternScale(), WEIGHT),
        caption(recorded) + " Rows look, columns are looked at.",
        theme);
  }

  private static MapAxis axis(Positions positions, @Nullable Seen seen) {
    return seen == null || positions.grid() == null
        ? MapAxis.of(positions.labels())
        : new MapAxis(positions.labels(), i -> patch(seen, i - positions.firstPatch()));
  }

  private static @Nullable BufferedImage patch(Seen seen, int patch) {
    if (patch < 0) {
      return null;
    }
    PatchGrid.Box box = seen.grid().box(patch);
    BufferedImage image = seen.image();
    int x = Math.clamp(Math.round(box.left()), 0, image.getWidth() - 1);
    int y = Math.clamp(Math.round(box.top()), 0, image.getHeight() - 1);
    int width = Math.clamp(Math.round(box.width()), 1, image.getWidth() - x);
    int height = Math.clamp(Math.round(box.height()), 1, image.getHeight() - y);
    return image.getSubimage(x, y, width, height);
  }

  private static String caption(Recorded recorded) {
    Provenance made = recorded.recording().provenance();
    return "Made by %s, %s, for %s."
        .formatted(made.model(), made.settings(), recorded.request().item());
  }
}
