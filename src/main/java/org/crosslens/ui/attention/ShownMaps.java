package org.crosslens.ui.attention;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.crosslens.analysis.Matrix;
import org.crosslens.figures.Chip;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Colouring;
import org.crosslens.figures.Figure;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.HtmlPage;
import org.crosslens.figures.MapAxis;
import org.crosslens.figures.MapFigure;
import org.crosslens.figures.OverlayFigure;
import org.crosslens.figures.PatchMap;
import org.crosslens.figures.Tint;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;
import org.crosslens.results.Provenance;
import org.crosslens.results.Recording;
import org.crosslens.ui.desk.Seen;
import org.crosslens.workbench.files.RecordingFile;
import org.jspecify.annotations.Nullable;

/// A part's attention, as it can be written to files.
///
/// @param painting what is drawn
/// @param grid the maps of all layers and heads
/// @param asMatrix whether the pattern is drawn rather than the picture
/// @param opacity of the map over the picture
/// @param smooth whether it runs smoothly from patch to patch
/// @param theme colours around it
record ShownMaps(
    Painting painting,
    GridPicture grid,
    boolean asMatrix,
    double opacity,
    boolean smooth,
    FigureTheme theme)
    implements Shown {
  private static final String WEIGHT = "attention weight";

  private Recorded recorded() {
    return painting.recorded();
  }

  @Override
  public String title() {
    return Wording.headline(painting);
  }

  @Override
  public Figure figure() {
    return figure(painting);
  }

  private Figure figure(Painting drawn) {
    Seen seen = recorded().seen();
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
        caption(),
        theme);
  }

  private Figure matrix(Painting drawn) {
    return new MapFigure(
        Wording.headline(drawn),
        axis(recorded().queries()),
        axis(recorded().keys()),
        drawn.pattern().values(),
        new Colouring(drawn.map(), drawn.patternScale(), WEIGHT),
        caption() + " Rows look, columns are looked at.",
        theme);
  }

  private MapAxis axis(Positions positions) {
    Seen seen = recorded().seen();
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

  private String caption() {
    Provenance made = recorded().recording().provenance();
    return "Made by %s, %s, for %s."
        .formatted(made.model(), made.settings(), recorded().request().item());
  }

  @Override
  public List<HtmlPage.Frame> layers() {
    int head = painting.cells().iterator().next().head();
    return IntStream.range(0, recorded().layers())
        .mapToObj(layer -> frame("layer " + layer, Set.of(new Cell(layer, head)), painting.sight()))
        .toList();
  }

  @Override
  public List<HtmlPage.Frame> words() {
    WordSpans spans = painting.spans();
    if (recorded().isSelf() || spans == null) {
      return List.of();
    }
    Sight sight = painting.sight();
    return spans.spans().stream()
        .map(
            span ->
                frame(
                    span.name(),
                    painting.cells(),
                    sight.with(sight.focus().on(Set.copyOf(span.positions())))))
        .toList();
  }

  private HtmlPage.Frame frame(String name, Set<Cell> cells, Sight sight) {
    ColourMap map = painting.map();
    return new HtmlPage.Frame(name, figure(Painting.of(sight, cells, grid, map)));
  }

  @Override
  public List<List<String>> table() {
    Matrix pattern = painting.pattern();
    List<List<String>> table = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(recorded().keys().labels());
    table.add(head);
    for (int row = 0; row < pattern.rows(); row++) {
      List<String> line = new ArrayList<>(List.of(recorded().queries().labels().get(row)));
      for (float weight : pattern.row(row)) {
        line.add(Float.toString(weight));
      }
      table.add(line);
    }
    return table;
  }

  /// All that was recorded; a CSV, which has two sides, holds the shown pattern.
  @Override
  public void write(Path file) {
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    RecordingFile.write(csv ? one() : recorded().recording(), file);
  }

  private Recording one() {
    Matrix pattern = painting.pattern();
    AttentionSite site = recorded().maps().getFirst().site();
    AttentionMap map =
        new AttentionMap(site, 1, pattern.rows(), pattern.columns(), pattern.values());
    Provenance made = recorded().recording().provenance();
    return new Recording(List.of(map), recorded().queries(), recorded().keys(), made);
  }
}
