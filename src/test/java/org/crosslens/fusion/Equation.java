package org.crosslens.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;

/// A mechanism's equation, written for one pair without padding.
@FunctionalInterface
interface Equation {
  double TOLERANCE = 2e-5;

  /// What the mechanism should give.
  ///
  /// @return the tokens of picture and caption, and the score as a 1 by 1 matrix where it is not
  ///     the cosine of their means
  double[][][] of(Loops weights, double[][] picture, double[][] caption);

  static double[][][] sides(double[][] picture, double[][] caption) {
    return new double[][][] {picture, caption};
  }

  static double[][][] joint(double[][] tokens, double score) {
    return new double[][][] {tokens, tokens, {{score}}};
  }

  /// Runs the mechanism on a padded batch and the equation on each pair without its padding.
  static void check(NDManager manager, String name, Sizes sizes, Equation equation) {
    check(manager, name, sizes, equation, Toy.padded(manager, sizes), Toy.vectors(manager, sizes));
  }

  /// The same on given pairs.
  static void check(NDManager manager, String name, Sizes sizes, Equation equation, Toy... toys) {
    Drawn weights = new Drawn(manager);
    Mechanism mechanism = Catalogue.named(name).build(sizes, weights);
    for (Toy toy : toys) {
      Fused fused = mechanism.apply(toy.pair(), Run.PLAIN);
      float[] scores = fused.score().toFloatArray();
      for (int row = 0; row < toy.size(); row++) {
        double[][][] sides = equation.of(new Loops(weights), toy.picture(row), toy.caption(row));
        same(Toy.rows(fused.tokens().picture(), row, sides[0].length), sides[0]);
        same(Toy.rows(fused.tokens().caption(), row, sides[1].length), sides[1]);
        double score =
            sides.length > 2
                ? sides[2][0][0]
                : Loops.cosine(Loops.mean(sides[0]), Loops.mean(sides[1]));
        assertThat((double) scores[row]).isCloseTo(score, within(TOLERANCE * 5));
      }
    }
  }

  static void same(double[][] computed, double[][] expected) {
    assertThat(computed).hasDimensions(expected.length, expected[0].length);
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        double size = 1 + Math.abs(expected[i][j]);
        assertThat(computed[i][j]).isCloseTo(expected[i][j], within(TOLERANCE * size));
      }
    }
  }
}
