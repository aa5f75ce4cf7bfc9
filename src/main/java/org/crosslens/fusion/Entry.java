package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Weights;

/// A mechanism in the catalogue: what there is to know about it, and how it is built.
///
/// @param card what to read about it
/// @param builder makes one
public record Entry(Card card, Builder builder) {
  /// Makes a mechanism of given sizes from a source of weights.
  @FunctionalInterface
  public interface Builder {
    /// Takes every tensor from the source.
    ///
    /// @throws org.crosslens.results.Problem when the sizes do not suit the mechanism
    Mechanism build(Sizes sizes, Weights weights);
  }

  /// What to read about a mechanism.
  ///
  /// @param name by which it is asked for
  /// @param group its family
  /// @param title what it does, a few words
  /// @param formula its equations; P and C are the tokens of picture and caption, one a row
  /// @param source the seed's section, or the paper
  /// @param choices what was decided where the source leaves a choice
  /// @param parameters how many numbers it learns
  /// @param steps its data flow, in order
  public record Card(
      String name,
      Group group,
      String title,
      String formula,
      String source,
      List<String> choices,
      Count parameters,
      List<Step> steps) {
    /// Takes its own copies.
    public Card {
      formula = formula.strip();
      choices = List.copyOf(choices);
      steps = List.copyOf(steps);
    }
  }

  /// By which it is asked for.
  public String name() {
    return card.name;
  }

  /// Builds it.
  public Mechanism build(Sizes sizes, Weights weights) {
    return builder.build(sizes, weights);
  }

  /// How many numbers it learns at given sizes.
  public long parameters(Sizes sizes) {
    return card.parameters.of(sizes.names(1, 1));
  }

  /// Multiply-adds of its matrix products for one pair.
  ///
  /// @param patches tokens of the picture
  /// @param pieces tokens of the caption
  public long cost(Sizes sizes, long patches, long pieces) {
    return card.steps.stream().mapToLong(s -> s.cost().of(sizes.names(patches, pieces))).sum();
  }
}
