package org.crosslens.ui.desk;

import org.crosslens.results.Collection;
import org.crosslens.results.SimilarityMatrix;

/// A similarity matrix with the collection it was made of, so that a cell leads back to its items.
///
/// @param collection as it was when the matrix was made
/// @param axes what its rows and columns are
/// @param matrix the numbers
public record Comparison(Collection collection, Axes axes, SimilarityMatrix matrix) {
  /// Number of rows.
  public int rows() {
    return matrix.rows().size();
  }

  /// Number of columns.
  public int columns() {
    return matrix.columns().size();
  }

  /// The picture and caption of a cell; a cell of two pictures has the row's, of two captions the
  /// column's.
  public Pair pair(int row, int column) {
    return switch (axes) {
      case PICTURES_CAPTIONS -> new Pair(row, column);
      case PICTURES_PICTURES -> new Pair(row, -1);
      case CAPTIONS_CAPTIONS -> new Pair(-1, column);
    };
  }

  /// The value of a picture and a caption, or NaN where this comparison has none.
  public float value(int picture, int caption) {
    boolean there =
        axes == Axes.PICTURES_CAPTIONS
            && picture >= 0
            && picture < rows()
            && caption >= 0
            && caption < columns();
    return there ? matrix.at(picture, caption) : Float.NaN;
  }

  /// The rank of a picture among all pictures for a caption, from 1; equal values share the better.
  public int pictureRank(int picture, int caption) {
    float value = value(picture, caption);
    int rank = 1;
    for (int other = 0; other < rows(); other++) {
      rank += matrix.at(other, caption) > value ? 1 : 0;
    }
    return rank;
  }

  /// The rank of a caption among all captions for a picture, from 1; equal values share the better.
  public int captionRank(int picture, int caption) {
    float value = value(picture, caption);
    int rank = 1;
    for (int other = 0; other < columns(); other++) {
      rank += matrix.at(picture, other) > value ? 1 : 0;
    }
    return rank;
  }

  /// The picture that suits a caption best, or -1 where this comparison has none.
  public int bestPicture(int caption) {
    int best = -1;
    for (int picture = 0; picture < rows() && !Float.isNaN(value(picture, caption)); picture++) {
      best = best < 0 || value(picture, caption) > value(best, caption) ? picture : best;
    }
    return best;
  }

  /// The pair with the greatest value.
  public Pair best() {
    int best = 0;
    float[] values = matrix.values();
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return values.length == 0 || axes != Axes.PICTURES_CAPTIONS
        ? Pair.NONE
        : new Pair(best / columns(), best % columns());
  }
}
