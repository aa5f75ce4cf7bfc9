package org.crosslens.ui.attention;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.figures.Chip;
import org.crosslens.figures.Colouring;
import org.crosslens.figures.Figure;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.HtmlPage;
import org.crosslens.figures.MapAxis;
import org.crosslens.figures.MapFigure;
import org.crosslens.figures.OverlayFigure;
import org.crosslens.figures.PatchMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.PatchGrid;
import org.crosslens.ui.desk.Seen;
import org.crosslens.workbench.files.ExplanationFile;

/// What counts for an output, as it can be written to files.
///
/// @param told what is shown
/// @param opacity of the map over the picture
/// @param smooth whether it runs smoothly from patch to patch
/// @param theme colours around it
record ShownTold(Told told, double opacity, boolean smooth, FigureTheme theme) implements Shown {
  @Override
  public String title() {
    return told.headline();
  }

  @Override
  public Figure figure() {
    Seen seen = told.seen();
    return seen == null ? words(told) : picture(seen.image(), seen.grid());
  }

  private Figure picture(BufferedImage image, PatchGrid grid) {
    Scale scale = Scale.fitting(told.map(), told.patches(), "this picture's patches");
    List<Chip> chips =
        IntStream.range(0, told.pieces().size())
            .mapToObj(i -> new Chip(told.pieces().get(i), told.weights()[i]))
            .toList();
    return new OverlayFigure(
        told.headline(),
        image,
        new PatchMap(grid, told.patches()),
        new Tint(told.map(), scale, opacity, smooth),
        told.what(),
        chips,
        told.meaning(),
        theme);
  }

  private MapFigure words(Told words) {
    Scale scale = Scale.fitting(words.map(), words.weights(), "this text's pieces");
    return new MapFigure(
        words.headline(),
        MapAxis.of(List.of(words.what())),
        MapAxis.of(words.pieces()),
        words.weights(),
        new Colouring(words.map(), scale, words.what()),
        words.meaning(),
        theme);
  }

  @Override
  public List<HtmlPage.Frame> layers() {
    return List.of(new HtmlPage.Frame(told.what(), figure()));
  }

  @Override
  public List<HtmlPage.Frame> words() {
    return List.of();
  }

  @Override
  public List<List<String>> table() {
    List<List<String>> table = new ArrayList<>(List.of(List.of("piece", told.what())));
    for (int i = 0; i < told.pieces().size(); i++) {
      table.add(List.of(told.pieces().get(i), Float.toString(told.weights()[i])));
    }
    return table;
  }

  @Override
  public void write(Path file) {
    ExplanationFile.write(told.found(), file);
  }
}
