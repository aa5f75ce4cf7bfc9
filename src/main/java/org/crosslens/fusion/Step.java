package org.crosslens.fusion;

import java.util.Arrays;
import java.util.List;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// One box of a mechanism's diagram: what it computes, from what, and how large that is.
///
/// @param result the name of what it computes; `picture` and `caption` are what the mechanism is
///     given
/// @param inputs the results it reads
/// @param operation in words and symbols
/// @param shape of the result, without the batch
/// @param cost multiply-adds of its matrix products for one pair; norms and softmax are not counted
/// @param look the attention pattern that this step makes, or none
public record Step(
    String result,
    List<String> inputs,
    String operation,
    List<Count> shape,
    Count cost,
    @Nullable Look look) {
  /// Takes its own copies.
  public Step {
    inputs = List.copyOf(inputs);
    shape = List.copyOf(shape);
  }

  /// An attention pattern.
  ///
  /// @param site where the probe sees it
  /// @param normalised whether its rows sum to one; those of a matrix read transposed do not
  public record Look(AttentionSite site, boolean normalised) {}

  /// Reads a table, one step a line: `result <- inputs | operation | shape | cost | look`.
  ///
  /// Sizes of the shape are joined by `×`. The cost may be left out where there is none. A look is
  /// `cross` or `self`, the part, the layer and, for a matrix read transposed, `transposed`.
  static List<Step> table(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(Step::line).toList();
  }

  private static Step line(String line) {
    List<String> columns = parts(line, "\\|");
    List<String> arrow = parts(columns.get(0), "<-");
    return new Step(
        arrow.get(0),
        parts(arrow.get(1), ","),
        columns.get(1),
        parts(columns.get(2), "×").stream().map(Count::new).toList(),
        new Count(columns.size() > 3 ? columns.get(3) : "0"),
        columns.size() > 4 ? look(parts(columns.get(4), " ")) : null);
  }

  private static Look look(List<String> words) {
    AttentionSite.Kind kind =
        words.get(0).equals("self") ? AttentionSite.Kind.SELF : AttentionSite.Kind.CROSS;
    AttentionSite site = new AttentionSite(words.get(1), Integer.parseInt(words.get(2)), kind);
    return new Look(site, words.size() < 4);
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
  }
}
