package org.crosslens.analysis;

/// How much tokens of two sequences count for each other, layer by layer of a cross-attention
/// model.
///
/// Chefer, Gur and Wolf, ICCV 2021, section 3. Patterns are weighted by [Relevance#weighted]. Begin
/// with [#start] and apply one rule a layer in the order of the model. Where an encoder-decoder has
/// its context finished first, apply all of the context's layers first.
///
/// @param first (first, first): tokens of the first sequence for themselves
/// @param firstBySecond (first, second): what tokens of the second count for those of the first
/// @param secondByFirst (second, first): the other way round
/// @param second (second, second)
public record BimodalRelevance(
    Matrix first, Matrix firstBySecond, Matrix secondByFirst, Matrix second) {

  /// Before any layer each token counts for itself alone.
  public static BimodalRelevance start(int first, int second) {
    return new BimodalRelevance(
        Matrix.identity(first),
        Matrix.zeros(first, second),
        Matrix.zeros(second, first),
        Matrix.identity(second));
  }

  /// Self-attention of the first sequence, equations 6 and 7.
  ///
  /// @param weighted (first, first)
  public BimodalRelevance selfFirst(Matrix weighted) {
    return new BimodalRelevance(
        first.plus(weighted.times(first)),
        firstBySecond.plus(weighted.times(firstBySecond)),
        secondByFirst,
        second);
  }

  /// Self-attention of the second sequence.
  ///
  /// @param weighted (second, second)
  public BimodalRelevance selfSecond(Matrix weighted) {
    return swapped().selfFirst(weighted).swapped();
  }

  /// Attention of the first sequence to the second, equations 10 and 11.
  ///
  /// @param weighted (first, second)
  public BimodalRelevance crossFirst(Matrix weighted) {
    Matrix mixed = balanced(first).transposed().times(weighted.times(balanced(second)));
    return new BimodalRelevance(
        first.plus(weighted.times(secondByFirst)),
        firstBySecond.plus(mixed),
        secondByFirst,
        second);
  }

  /// Attention of the second sequence to the first.
  ///
  /// @param weighted (second, first)
  public BimodalRelevance crossSecond(Matrix weighted) {
    return swapped().crossFirst(weighted).swapped();
  }

  /// Attention both ways in one layer, where each side reads the other as it was before the layer.
  ///
  /// @param firstToSecond (first, second)
  /// @param secondToFirst (second, first)
  public BimodalRelevance crossBoth(Matrix firstToSecond, Matrix secondToFirst) {
    BimodalRelevance one = crossFirst(firstToSecond);
    BimodalRelevance other = crossSecond(secondToFirst);
    return new BimodalRelevance(one.first, one.firstBySecond, other.secondByFirst, other.second);
  }

  private BimodalRelevance swapped() {
    return new BimodalRelevance(second, secondByFirst, firstBySecond, first);
  }

  /// Equations 8 and 9: what a token gathered from others weighs as much as the token itself.
  private static Matrix balanced(Matrix self) {
    Matrix identity = Matrix.identity(self.rows());
    return self.plus(identity.scaled(-1)).rowsSummingToOne().plus(identity);
  }
}
