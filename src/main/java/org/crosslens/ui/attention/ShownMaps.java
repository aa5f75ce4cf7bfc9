package org.crosslens.ui.attention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.crosslens.analysis.Matrix;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Figure;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.HtmlPage;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Provenance;
import org.crosslens.results.Recording;
import org.crosslens.workbench.files.RecordingFile;

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
  private Recorded recorded() {
    return painting.recorded();
  }

  @Override
  public String title() {
    return Wording.headline(painting);
  }

  @Override
  public Figure figure() {
    return figures().of(painting);
  }

  private MapFigures figures() {
    return new MapFigures(asMatrix, opacity, smooth, theme);
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
    return new HtmlPage.Frame(name, figures().of(Painting.of(sight, cells, grid, map)));
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
