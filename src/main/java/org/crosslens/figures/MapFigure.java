package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// A matrix with names and thumbnails along its sides: attention of queries to keys, or any other.
///
/// Works from a few cells, with their numbers, to some 1,000 x 5,000, where names are thinned out.
///
/// @param title what is shown
/// @param rows what the rows are, such as queries
/// @param columns what the columns are, such as keys
/// @param values (rows, columns) in row-major order
/// @param colouring how values become colours
/// @param caption what made it
/// @param theme the colours of the frame
public record MapFigure(
    String title,
    MapAxis rows,
    MapAxis columns,
    float[] values,
    Colouring colouring,
    String caption,
    FigureTheme theme)
    implements Figure {
  private static final int GAP = 6;
  private static final int SMALLEST_PICTURE = 16;
  private static final int SMALLEST_WIDTH = 360;
  private static final int SHORTEST_BAR = 140;

  /// Checks that the sizes agree.
  public MapFigure {
    if (values.length != (long) rows.names().size() * columns.names().size()) {
      throw new IllegalArgumentException(
          "%d values for %d x %d names"
              .formatted(values.length, rows.names().size(), columns.names().size()));
    }
  }

  @Override
  public Dimension size() {
    int right = Math.max(GAP * 3 + ColourBar.WIDTH, (int) columnLabels().overhang() + GAP);
    int width = Math.max(SMALLEST_WIDTH, left() + body().width() + right + Frame.MARGIN);
    int bars = Math.max(body().height(), SHORTEST_BAR);
    return new Dimension(width, top() + bars + GAP + frame().bottom(width));
  }

  @Override
  public void draw(Graphics2D g) {
    frame().draw(g, size());
    MatrixBody body = body();
    body.draw(g, left(), top());
    g.setColor(theme.text());
    rowLabels().drawRows(g, left() - rowPictures() - GAP, top());
    columnLabels().drawColumns(g, left(), top() - columnPictures() - 2);
    drawPictures(g);
    int bar = left() + body.width() + GAP * 3;
    new ColourBar(colouring, theme).draw(g, bar, top(), Math.max(body.height(), SHORTEST_BAR));
  }

  private void drawPictures(Graphics2D g) {
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double height = body().cellHeight();
    for (int row = 0; rowPictures() > 0 && row < rows.names().size(); row++) {
      int y = top() + (int) (row * height);
      drawPicture(g, rows.picture().apply(row), left() - rowPictures(), y, rowPictures() - 2);
    }
    double width = body().cellWidth();
    for (int column = 0; columnPictures() > 0 && column < columns.names().size(); column++) {
      int x = left() + (int) (column * width);
      int side = columnPictures() - 2;
      drawPicture(g, columns.picture().apply(column), x, top() - columnPictures(), side);
    }
  }

  private static void drawPicture(
      Graphics2D g, @Nullable BufferedImage picture, int x, int y, int side) {
    if (picture == null) {
      return;
    }
    double scale = (double) side / Math.max(picture.getWidth(), picture.getHeight());
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    g.drawImage(picture, x + (side - width) / 2, y + (side - height) / 2, width, height, null);
  }

  private int left() {
    return Frame.MARGIN + (int) Math.ceil(rowLabels().length()) + GAP + rowPictures();
  }

  private int top() {
    return frame().top() + (int) Math.ceil(columnLabels().height()) + columnPictures();
  }

  private int rowPictures() {
    return room(body().cellHeight(), rows);
  }

  private int columnPictures() {
    return room(body().cellWidth(), columns);
  }

  private static int room(double cell, MapAxis axis) {
    boolean any =
        cell >= SMALLEST_PICTURE && !axis.names().isEmpty() && axis.picture().apply(0) != null;
    return any ? (int) cell : 0;
  }

  private MatrixBody body() {
    return new MatrixBody(rows.names().size(), columns.names().size(), values, colouring);
  }

  private AxisLabels rowLabels() {
    return new AxisLabels(rows.names(), body().cellHeight());
  }

  private AxisLabels columnLabels() {
    return new AxisLabels(columns.names(), body().cellWidth());
  }

  private Frame frame() {
    return new Frame(title, caption, theme);
  }
}
