package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
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
    return figure().size();
  }

  @Override
  public void draw(Graphics2D g) {
    figure().draw(g);
  }

  private MapFigure figure() {
    String score = matrix.score().word();
    return new MapFigure(
        "Similarity of %d x %d, %s".formatted(matrix.rows().size(), matrix.columns().size(), score),
        new MapAxis(matrix.rows(), rowPicture),
        new MapAxis(matrix.columns(), columnPicture),
        matrix.values(),
        new Colouring(map, scale, score),
        "Made by " + Frame.words(matrix.provenance()) + ".",
        theme);
  }
}
