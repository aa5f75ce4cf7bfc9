package org.crosslens.ui.similarity;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.crosslens.results.Score;
import org.crosslens.ui.parts.Lettering;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Pixels;
import org.jspecify.annotations.Nullable;

/// Draws the cells of a heat map, with numbers where they fit.
final class Body {
  private static final Color ON_LIGHT = Color.color(0, 0, 0, 0.8);
  private static final Color ON_DARK = Color.color(1, 1, 1, 0.85);

  private final Lettering numbers = new Lettering(10);
  private @Nullable Painted painted;

  /// Kept, since another selection lights other heads but leaves the cells as they are.
  private record Painted(Sheet sheet, Viewport view, int width, int[] argb) {}

  /// Draws the part seen through a viewport of so many pixels.
  void draw(GraphicsContext g, Sheet sheet, Viewport view, double width, double height) {
    int across = (int) Math.ceil(Math.min(width, view.x(sheet.columns())));
    int down = (int) Math.ceil(Math.min(height, view.y(sheet.rows())));
    g.getPixelWriter()
        .setPixels(
            (int) Heads.WIDTH,
            (int) Heads.HEIGHT,
            across,
            down,
            PixelFormat.getIntArgbInstance(),
            paint(sheet, view, across, down),
            0,
            across);
    drawNumbers(g, sheet, view, width, height);
  }

  private int[] paint(Sheet sheet, Viewport view, int width, int height) {
    Painted last = painted;
    boolean same =
        last != null
            && last.sheet.equals(sheet)
            && last.view.equals(view)
            && last.width == width
            && last.argb.length == width * height;
    if (last == null || !same) {
      last = new Painted(sheet, view, width, sheet.cells().paint(view, width, height));
      painted = last;
    }
    return last.argb;
  }

  private void drawNumbers(
      GraphicsContext g, Sheet sheet, Viewport view, double width, double height) {
    Score score = sheet.comparison().matrix().score();
    double widest =
        Math.max(
            numbers.width(Numbers.cell(sheet.scale().min(), score)),
            numbers.width(Numbers.cell(sheet.scale().max(), score)));
    if (view.cellHeight() < 12 || view.cellWidth() < widest + 3) {
      return;
    }
    g.setFont(numbers.font());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    int lastRow = Math.min(sheet.rows(), view.row(height) + 1);
    int lastColumn = Math.min(sheet.columns(), view.column(width) + 1);
    for (int row = Math.max(0, view.row(0)); row < lastRow; row++) {
      double y = view.y(row + 0.5);
      for (int column = Math.max(0, view.column(0)); column < lastColumn; column++) {
        double x = view.x(column + 0.5);
        boolean whole = x >= widest / 2 && x <= width - widest / 2 && y >= 6 && y <= height - 6;
        if (whole) {
          write(g, sheet, sheet.value(row, column), x, y);
        }
      }
    }
  }

  private static void write(GraphicsContext g, Sheet sheet, float value, double x, double y) {
    boolean light = Pixels.isLight(sheet.map().argb(sheet.scale().at(value)));
    g.setFill(light ? ON_LIGHT : ON_DARK);
    String number = Numbers.cell(value, sheet.comparison().matrix().score());
    g.fillText(number, Heads.WIDTH + x, Heads.HEIGHT + y);
  }
}
