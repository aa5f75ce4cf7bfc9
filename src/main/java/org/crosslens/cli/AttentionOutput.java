package org.crosslens.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
import org.crosslens.results.PairRelevance;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.RelevanceOptions;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.files.AttentionFile;
import org.crosslens.workbench.files.RelevanceFile;

/// Writes what a model looks at, as numbers or as a figure.
///
/// @param picture what it looks at
/// @param file its ending says how
record AttentionOutput(Workbench workbench, LoadedModel model, Picture picture, Path file) {
  private static final FigureTheme THEME = FigureTheme.LIGHT;

  void relevance(String text, RelevanceOptions options, Progress progress) {
    PairRelevance pair = workbench.relevance(model, picture, text, options, progress);
    if (Endings.isFigure(file)) {
      FigureFile.write(
          OverlayFigure.of(
              pair,
              workbench.picture(picture),
              workbench.grid(model, picture),
              ColourMap.VIRIDIS,
              THEME),
          file);
    } else {
      RelevanceFile.write(pair, file);
    }
  }

  void raw(Item item, String part, HeadChoice choice, Progress progress) {
    List<AttentionMap> maps = workbench.attention(model, item, part, progress);
    List<String> pieces =
        item instanceof Item.OfText(String text) ? workbench.pieces(model, text) : List.of();
    if (Endings.isFigure(file)) {
      AttentionMap one = choice.one(maps);
      String which = part + ", " + choice.words(one);
      FigureFile.write(pieces.isEmpty() ? onPicture(one, which) : matrix(one, pieces, which), file);
    } else {
      AttentionFile.write(choice.of(maps), pieces, file);
    }
  }

  /// Where the class token looks; the model's feature is read from it.
  private Figure onPicture(AttentionMap map, String which) {
    int leading = model.vision().orElseThrow().leading();
    float[] patches = Arrays.copyOfRange(map.values(), leading, map.keys());
    Tint tint = new Tint(ColourMap.VIRIDIS, Scale.of(patches, "this map"), 0.55, true);
    return new OverlayFigure(
        "What the class token attends to",
        workbench.picture(picture),
        new PatchMap(workbench.grid(model, picture), patches),
        tint,
        "attention",
        List.of(),
        made(which),
        THEME);
  }

  private Figure matrix(AttentionMap map, List<String> pieces, String which) {
    return new MapFigure(
        "Which pieces (rows) attend to which (columns)",
        MapAxis.of(pieces),
        MapAxis.of(pieces),
        map.values(),
        new Colouring(ColourMap.VIRIDIS, Scale.of(map.values(), "this map"), "attention"),
        made(which),
        THEME);
  }

  private String made(String which) {
    return "Made by " + model.name() + ", " + which + ".";
  }
}
