package org.crosslens.ui.window;

import java.nio.file.Path;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Figure;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.OverlayFigure;
import org.crosslens.figures.SimilarityFigure;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.files.SimilarityFile;

/// Writes what is shown as figures, by the same drawing as the command line's.
final class Export {
  private final MainView view;
  private final Latest<Path> writing;

  Export(MainView view) {
    this.view = view;
    writing = view.jobs.latest();
    view.panes.similarity().frame().follow(writing);
    writing.onAnswer(view.jobsBar::wrote);
  }

  void heatmap(String ending) {
    Comparison now = view.desk.comparing().value().get();
    Path file = now == null ? null : view.choice.save("similarity", ending);
    if (now != null && file != null) {
      ColourMap map = view.look.map().get();
      FigureTheme theme = view.look.theme().get().figures();
      writing.ask(
          "Writing " + file.getFileName(),
          progress -> write(heatmap(view.desk.backend(), now, map, theme), file));
    }
  }

  void values(String ending) {
    Comparison now = view.desk.comparing().value().get();
    Path file = now == null ? null : view.choice.save("similarity", ending);
    if (now != null && file != null) {
      writing.ask(
          "Writing " + file.getFileName(),
          progress -> {
            SimilarityFile.write(now.matrix(), file);
            return file;
          });
    }
  }

  void pair(String ending) {
    Asked asked = view.desk.asked();
    Seen seen = view.desk.seeing().value().get();
    // What is not there yet leaves its forerunner behind, which is another pair's.
    boolean there = asked != null && seen != null && seen.isOf(asked.model(), asked.picture());
    Path file = there ? view.choice.save("pair", ending) : null;
    if (asked != null && seen != null && file != null) {
      ColourMap map = view.look.overlay().get();
      FigureTheme theme = view.look.theme().get().figures();
      writing.ask(
          "Writing " + file.getFileName(),
          progress ->
              write(
                  OverlayFigure.of(asked.relevance(), seen.image(), seen.grid(), map, theme),
                  file));
    }
  }

  private static Path write(Figure figure, Path file) {
    FigureFile.write(figure, file);
    return file;
  }

  private static Figure heatmap(Backend backend, Comparison now, ColourMap map, FigureTheme theme) {
    SimilarityFigure figure = SimilarityFigure.of(now.matrix(), map, theme);
    Axes axes = now.axes();
    return figure.withPictures(
        row -> axes.pictureRows() ? backend.thumbnail(picture(now, row), Thumbnails.SMALL) : null,
        column ->
            axes.pictureColumns()
                ? backend.thumbnail(picture(now, column), Thumbnails.SMALL)
                : null);
  }

  private static Picture picture(Comparison now, int index) {
    return now.collection().pictures().get(index);
  }
}
