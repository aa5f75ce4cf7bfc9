package org.crosslens.workbench.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosslens.fusion.Entry;
import org.crosslens.fusion.Sizes;
import org.crosslens.fusion.Step;
import org.crosslens.results.AttentionSite;

/// What there is to read about a mechanism, at sizes of a user's choice.
///
/// @param name by which it is asked for
/// @param group its family, a heading
/// @param title what it does, a few words
/// @param formula its equations, one or more lines
/// @param source the seed's section, or the paper
/// @param choices what was decided where the source leaves a choice
/// @param parameterFormula how many numbers it learns, in words
/// @param parameters the same at these sizes
/// @param cost multiply-adds of its matrix products for one pair at these sizes
/// @param steps its data flow, in order
/// @param at the sizes
public record MechanismCard(
    String name,
    String group,
    String title,
    String formula,
    String source,
    List<String> choices,
    String parameterFormula,
    long parameters,
    long cost,
    List<Box> steps,
    At at) {

  /// One box of the data flow.
  ///
  /// @param result what it computes; `picture` and `caption` are what the mechanism is given
  /// @param inputs the results it reads
  /// @param operation in words and symbols
  /// @param shapeFormula sizes joined by ×, in words
  /// @param shape the same at these sizes
  /// @param cost multiply-adds for one pair at these sizes
  /// @param site where the probe sees the pattern that this step makes, or none
  /// @param normalised whether that pattern's rows sum to one
  public record Box(
      String result,
      List<String> inputs,
      String operation,
      String shapeFormula,
      List<Long> shape,
      long cost,
      Optional<AttentionSite> site,
      boolean normalised) {
    /// Takes its own copies.
    public Box {
      inputs = List.copyOf(inputs);
      shape = List.copyOf(shape);
    }
  }

  /// Takes its own copies.
  public MechanismCard {
    choices = List.copyOf(choices);
    steps = List.copyOf(steps);
  }

  /// Tokens and widths that a card is computed for.
  ///
  /// @param width of both modalities and of the mechanism
  /// @param heads number of heads, where it has more than one
  /// @param patches tokens of a picture
  /// @param pieces tokens of a caption
  public record At(int width, int heads, int patches, int pieces) {
    /// What the lab trains at unless told otherwise, with one token a modality.
    public static final At VECTORS = new At(128, 4, 1, 1);
  }

  static MechanismCard of(Entry entry, At at) {
    Sizes sizes = Sizes.same(at.width, at.heads);
    Entry.Card card = entry.card();
    Map<String, Long> names = sizes.names(at.patches, at.pieces);
    return new MechanismCard(
        card.name(),
        card.group().title(),
        card.title(),
        card.formula(),
        card.source(),
        card.choices(),
        card.parameters().expression(),
        entry.parameters(sizes),
        entry.cost(sizes, at.patches, at.pieces),
        card.steps().stream().map(step -> box(step, names)).toList(),
        at);
  }

  private static Box box(Step step, Map<String, Long> names) {
    Step.Look look = step.look();
    return new Box(
        step.result(),
        step.inputs(),
        step.operation(),
        String.join(" × ", step.shape().stream().map(Object::toString).toList()),
        step.shape().stream().map(size -> size.of(names)).toList(),
        step.cost().of(names),
        look == null ? Optional.empty() : Optional.of(look.site()),
        look == null || look.normalised());
  }
}
