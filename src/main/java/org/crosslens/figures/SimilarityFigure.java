package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;
import org.crosslens.results.SimilarityMatrix;
import org.jspecify.annotations.Nullable;

/// A similarity matrix as a heat map with names, thumbnails, colour bar and what made it.
///
/// Works from a few cells, with their numbers, to some 1,000 x 5,000, where names are thinned out.
///
/// @param matrix the numbers and their names
/// @param rowPicture the thumbnail of a row, or null where it has none
/// @param columnPicture the thumbnail of a column, or null where it has none
/// @param map the colours
/// @param scale the range of the colours
/// @param theme the colours of the frame
public record SimilarityFigure(
    SimilarityMatrix matrix,
    IntFunction<@Nullable BufferedImage> rowPicture,
    IntFunction<@Nullable BufferedImage> columnPicture,
    ColourMap map,
    Scale scale,
    FigureTheme theme)
    implements Figure {
  private static final int GAP = 6;
  private static final int SMALLEST_PICTURE = 16;
  private static final int SMALLEST_WIDTH = 360;

  /// A figure without thumbnails, scaled over the whole matrix.
  public static SimilarityFigure of(SimilarityMatrix matrix, ColourMap map, FigureTheme theme) {
    Scale scale = Scale.fitting(map, matrix.values(), "whole matrix");
    return new SimilarityFigure(matrix, row -> null, column -> null, map, scale, theme);
  }

  /// The same with thumbnails; a function answers null where there is none.
  public SimilarityFigure withPictures(
      IntFunction<@Nullable BufferedImage> rows, IntFunction<@Nullable BufferedImage> columns) {
    return new SimilarityFigure(matrix, rows, columns, map, scale, theme);
  }

  @Override
  public Dimension size() {
    int right = Math.max(GAP * 3 + ColourBar.WIDTH, (int) columnLabels().overhang() + GAP);
    int width = Math.max(SMALLEST_WIDTH, left() + body().width() + right + Frame.MARGIN);
    int bars = Math.max(body().height(), 120);
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
    new ColourBar(map, scale, matrix.score().word(), theme)
        .draw(g, bar, top(), Math.max(body.height(), 120));
  }

  private void drawPictures(Graphics2D g) {
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double height = body().cellHeight();
    for (int row = 0; rowPictures() > 0 && row < matrix.rows().size(); row++) {
      int y = top() + (int) (row * height);
      drawPicture(g, rowPicture.apply(row), left() - rowPictures(), y, rowPictures() - 2);
    }
    double width = body().cellWidth();
    for (int column = 0; columnPictures() > 0 && column < matrix.columns().size(); column++) {
      int x = left() + (int) (column * width);
      int side = columnPictures() - 2;
      drawPicture(g, columnPicture.apply(column), x, top() - columnPictures(), side);
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
    return room(body().cellHeight(), matrix.rows().size(), rowPicture);
  }

  private int columnPictures() {
    return room(body().cellWidth(), matrix.columns().size(), columnPicture);
  }

  private static int room(double cell, int count, IntFunction<@Nullable BufferedImage> picture) {
    boolean any = cell >= SMALLEST_PICTURE && count > 0 && picture.apply(0) != null;
    return any ? (int) cell : 0;
  }

  private MatrixBody body() {
    int rows = matrix.rows().size();
    return new MatrixBody(rows, matrix.columns().size(), matrix.values(), map, scale);
  }

  private AxisLabels rowLabels() {
    return new AxisLabels(matrix.rows(), body().cellHeight());
  }

  private AxisLabels columnLabels() {
    return new AxisLabels(matrix.columns(), body().cellWidth());
  }

  private Frame frame() {
    String title =
        "Similarity of %d x %d, %s"
            .formatted(matrix.rows().size(), matrix.columns().size(), matrix.score().word());
    return new Frame(title, "Made by " + Frame.words(matrix.provenance()) + ".", theme);
  }
}
