package org.crosslens.ui.similarity;

import java.util.Arrays;
import java.util.List;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.results.Caption;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Pair;
import org.jspecify.annotations.Nullable;

/// A comparison as it is shown: with the order of its rows and columns, its colours and their
/// range.
///
/// @param comparison what is shown
/// @param order in which order
/// @param map its colours
/// @param scale the range of the colours
record Sheet(Comparison comparison, Order order, ColourMap map, Scale scale) {
  static Sheet of(Comparison comparison, Order order, ColourMap map) {
    Scale scale = Scale.fitting(map, comparison.matrix().values(), "the whole matrix");
    return new Sheet(comparison, order, map, scale);
  }

  int rows() {
    return order.rows().length;
  }

  int columns() {
    return order.columns().length;
  }

  /// Whether rows, or else columns, are pictures.
  boolean isPicture(boolean rows) {
    return rows ? comparison.axes().pictureRows() : comparison.axes().pictureColumns();
  }

  /// Whether rows and columns are the same items in the same order.
  boolean isAlike() {
    return comparison.axes() != Axes.PICTURES_CAPTIONS
        && Arrays.equals(order.rows(), order.columns());
  }

  Cells cells() {
    return new Cells(comparison.matrix(), order, map, scale);
  }

  boolean has(int row, int column) {
    return row >= 0 && row < rows() && column >= 0 && column < columns();
  }

  float value(int row, int column) {
    return comparison.matrix().at(order.rows()[row], order.columns()[column]);
  }

  String rowName(int row) {
    return comparison.matrix().rows().get(order.rows()[row]);
  }

  String columnName(int column) {
    return comparison.matrix().columns().get(order.columns()[column]);
  }

  @Nullable Picture rowPicture(int row) {
    return comparison.axes().pictureRows() ? picture(order.rows()[row]) : null;
  }

  @Nullable Picture columnPicture(int column) {
    return comparison.axes().pictureColumns() ? picture(order.columns()[column]) : null;
  }

  /// The picture and caption of a shown cell.
  Pair pair(int row, int column) {
    return comparison.pair(order.rows()[row], order.columns()[column]);
  }

  /// Where a picture or caption stands among the rows, or -1.
  int rowOf(Pair pair) {
    return order.placeOfRow(comparison.axes().pictureRows() ? pair.picture() : pair.caption());
  }

  /// Where a picture or caption stands among the columns, or -1.
  int columnOf(Pair pair) {
    return order.placeOfColumn(
        comparison.axes().pictureColumns() ? pair.picture() : pair.caption());
  }

  /// The pair of a pinned one in this collection; -1 for what is not in it.
  Pair pair(Asked asked) {
    List<String> sentences =
        comparison.collection().captions().stream().map(Caption::text).toList();
    return new Pair(
        comparison.collection().pictures().indexOf(asked.picture()),
        sentences.indexOf(asked.caption()));
  }

  private @Nullable Picture picture(int index) {
    return comparison.collection().pictures().get(index);
  }
}
