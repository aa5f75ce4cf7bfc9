package org.crosslens.ui.similarity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Lettering;
import org.jspecify.annotations.Nullable;

/// Draws what rows and columns are: thumbnails, names, captions; thinned out where they crowd.
final class Heads {
  /// Room for names of rows, in pixels.
  static final double WIDTH = 132;

  /// Room for captions over columns, in pixels.
  static final double HEIGHT = 100;

  private static final double SLANT = 0.7071;
  private static final double LINE = 14;
  private static final double LARGEST_PICTURE = 48;

  private final Thumbnails thumbnails;
  private final Runnable redraw;
  private final Lettering letters = new Lettering(12);
  private final Map<Picture, Image> pictures = new HashMap<>();

  /// @param redraw is called when a thumbnail has come
  Heads(Thumbnails thumbnails, Runnable redraw) {
    this.thumbnails = thumbnails;
    this.redraw = redraw;
  }

  /// Forgets the pictures of an older comparison.
  void forget() {
    pictures.clear();
  }

  void drawRows(
      GraphicsContext g, Sheet sheet, Viewport view, double height, Set<Integer> lit, Theme theme) {
    double cell = view.cellHeight();
    int step = (int) Math.max(1, Math.ceil(LINE / cell));
    double side = cell >= 12 ? Math.min(cell - 2, LARGEST_PICTURE) : 0;
    g.setFont(letters.font());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    int last = Math.min(view.row(height - 1) + 1, sheet.rows());
    for (int row = Math.max(0, view.row(0)); row < last; row++) {
      double y = view.y(row + 0.5);
      if (y < 0 || y > height) {
        continue;
      }
      Picture picture = sheet.rowPicture(row);
      double pictureRoom = picture == null || side == 0 ? 0 : side + 4;
      if (pictureRoom > 0 && picture != null) {
        draw(g, picture, WIDTH - 4 - side, y - side / 2, side);
      }
      if (isNamed(row, step, lit)) {
        g.setFill(lit.contains(row) ? theme.accent() : theme.muted());
        double room = WIDTH - 12 - pictureRoom;
        g.fillText(letters.fit(sheet.rowName(row), room), WIDTH - 6 - pictureRoom, y);
      }
    }
  }

  void drawColumns(
      GraphicsContext g, Sheet sheet, Viewport view, double width, Set<Integer> lit, Theme theme) {
    double cell = view.cellWidth();
    int step = (int) Math.max(1, Math.ceil(LINE / (cell * SLANT)));
    g.setFont(letters.font());
    g.setTextBaseline(VPos.CENTER);
    int last = Math.min(view.column(width - 1) + 1, sheet.columns());
    for (int column = Math.max(0, view.column(0)); column < last; column++) {
      double x = view.x(column + 0.5);
      if (x < 0 || x > width) {
        continue;
      }
      Picture picture = sheet.columnPicture(column);
      if (picture != null && cell >= 12) {
        double side = Math.min(cell - 2, LARGEST_PICTURE);
        draw(g, picture, WIDTH + x - side / 2, HEIGHT - 4 - side, side);
      } else if (isNamed(column, step, lit)) {
        g.setFill(lit.contains(column) ? theme.accent() : theme.muted());
        caption(g, sheet.columnName(column), WIDTH + x, cell);
      }
    }
  }

  /// Every so many-th is named, and those that are lit, to which their neighbours give way.
  private static boolean isNamed(int index, int step, Set<Integer> lit) {
    boolean beside = lit.stream().anyMatch(other -> other >= 0 && Math.abs(other - index) < step);
    return lit.contains(index) || (index % step == 0 && !beside);
  }

  private void caption(GraphicsContext g, String text, double x, double cell) {
    if (letters.width(text) + 8 <= cell) {
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(text, x, HEIGHT - 10);
      return;
    }
    g.save();
    g.translate(x, HEIGHT - 6);
    g.rotate(-45);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(letters.fit(text, (HEIGHT - 16) / SLANT), 0, 0);
    g.restore();
  }

  private void draw(GraphicsContext g, Picture picture, double x, double y, double side) {
    Image image = image(picture);
    if (image == null) {
      return;
    }
    double scale = side / Math.max(image.getWidth(), image.getHeight());
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    g.drawImage(image, x + (side - width) / 2, y + (side - height) / 2, width, height);
  }

  private @Nullable Image image(Picture picture) {
    Image image = pictures.get(picture);
    if (image == null) {
      boolean[] now = {true};
      thumbnails.request(
          picture,
          Thumbnails.SMALL,
          come -> {
            pictures.put(picture, come);
            if (!now[0]) {
              redraw.run();
            }
          });
      now[0] = false;
    }
    return pictures.get(picture);
  }
}
