package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crosslens.figures.Chip;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Colouring;
import org.crosslens.figures.Figure;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.MapAxis;
import org.crosslens.figures.MapFigure;
import org.crosslens.figures.OverlayFigure;
import org.crosslens.figures.PatchMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Recording;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.explain.Method;
import org.crosslens.workbench.explain.Request;
import org.crosslens.workbench.files.ExplanationFile;
import org.crosslens.workbench.files.RecordingFile;

/// Writes what a model looks at and what counts, as numbers or as a figure.
///
/// @param workbench explains
/// @param request what is asked
/// @param heads which layer and head of raw attention are written as numbers
/// @param file its ending says how
record AttentionOutput(Workbench workbench, Request request, HeadChoice heads, Path file) {
  private static final FigureTheme THEME = FigureTheme.LIGHT;

  void write(Progress progress) {
    boolean raw = request.method() == Method.RAW;
    if (raw && !Endings.isFigure(file)) {
      Recording all = recorded(progress);
      RecordingFile.write(chosen(all, heads.of(all.layers())), file);
      return;
    }
    Explanation found = workbench.explaining().explain(request, progress);
    Picture picture = request.picture();
    PatchGrid grid = found.grid();
    if (!Endings.isFigure(file)) {
      ExplanationFile.write(found, file);
    } else if (grid != null && picture != null) {
      FigureFile.write(overlay(found, grid, picture), file);
    } else {
      FigureFile.write(raw ? matrix(recorded(progress)) : pieces(found), file);
    }
  }

  private Recording recorded(Progress progress) {
    return workbench
        .explaining()
        .recorded(request.model(), request.picture(), request.text(), request.part(), progress);
  }

  private static Recording chosen(Recording all, List<AttentionMap> maps) {
    return new Recording(maps, all.queries(), all.keys(), all.provenance());
  }

  private Figure overlay(Explanation found, PatchGrid grid, Picture picture) {
    ColourMap map = map(found);
    Scale scale = Scale.fitting(map, found.patches(), "this map");
    List<Chip> chips =
        IntStream.range(0, found.pieces().size())
            .mapToObj(i -> new Chip(found.pieces().get(i), found.pieceWeights()[i]))
            .toList();
    return new OverlayFigure(
        title(found),
        workbench.library().picture(picture),
        new PatchMap(grid, found.patches()),
        new Tint(map, scale, 0.55, true),
        label(),
        chips,
        made(found),
        THEME);
  }

  /// Pieces alone: a matrix of one row.
  private Figure pieces(Explanation found) {
    ColourMap map = map(found);
    return new MapFigure(
        title(found),
        MapAxis.of(List.of("")),
        MapAxis.of(found.pieces()),
        found.pieceWeights(),
        new Colouring(map, Scale.fitting(map, found.pieceWeights(), "this text"), label()),
        made(found),
        THEME);
  }

  private Figure matrix(Recording all) {
    AttentionMap one = heads.one(all.layers());
    return new MapFigure(
        "Which pieces (rows) attend to which (columns)",
        MapAxis.of(all.queries().labels()),
        MapAxis.of(all.keys().labels()),
        one.values(),
        new Colouring(ColourMap.VIRIDIS, Scale.of(one.values(), "this map"), label()),
        "Made by %s, %s, %s."
            .formatted(request.model().name(), request.part().word(), heads.words(one)),
        THEME);
  }

  private String title(Explanation found) {
    return found.explained().isEmpty()
        ? "What the " + request.part().word() + " part attends to"
        : String.format(
            Locale.ROOT, "What counts for the %s, %.3f", found.explained(), found.score());
  }

  private String label() {
    return request.method().targeted() ? "relevance" : "attention";
  }

  private static ColourMap map(Explanation found) {
    return found.signed() ? ColourMap.COOLWARM : ColourMap.VIRIDIS;
  }

  private String made(Explanation found) {
    return "Made by " + request.model().name() + ", " + found.provenance().settings() + ".";
  }
}
