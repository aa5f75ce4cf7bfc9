package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Entry;
import org.crosslens.fusion.Fused;
import org.crosslens.fusion.Pair;
import org.crosslens.fusion.Run;
import org.crosslens.fusion.Sizes;
import org.crosslens.layers.Probe;
import org.crosslens.layers.RandomWeights;
import org.crosslens.results.AttentionSite;

/// A mechanism step by step on two patches and three pieces of width four, with real numbers.
///
/// Weights are random (seed 0), norms as before training. Numbers are there for what goes in, for
/// norms of it, for every attention pattern (its first head), for what comes out and for the score.
///
/// @param picture what it is given, a row a patch
/// @param caption what it is given, a row a piece
/// @param steps in the order of the data flow
public record Toy(Numbers picture, Numbers caption, List<Shown> steps) {
  private static final MechanismCard.At AT = new MechanismCard.At(4, 2, 2, 3);

  private static final float[] PICTURE = {1, 0, 0, 2, 0, 1, -1, 1};
  private static final float[] CAPTION = {1, 0, 1, 2, 2, -1, 0, 1, 0, 2, 1, 0};

  /// A step and its numbers.
  ///
  /// @param box what it computes, from what
  /// @param numbers the result, where it can be seen from outside
  public record Shown(MechanismCard.Box box, Optional<Numbers> numbers) {}

  /// A matrix.
  ///
  /// @param rows tokens, or queries of a pattern
  /// @param columns numbers a token, or keys of a pattern
  /// @param values (rows, columns) in row-major order; treat as read-only
  public record Numbers(int rows, int columns, float[] values) {
    private static Numbers of(NDArray matrix) {
      Shape shape = matrix.getShape();
      return new Numbers((int) shape.get(0), (int) shape.get(1), matrix.toFloatArray());
    }
  }

  /// Takes its own copy.
  public Toy {
    steps = List.copyOf(steps);
  }

  /// Runs a mechanism; on the engine's thread.
  static Toy of(String name) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, Numbers> seen = new HashMap<>();
      Map<AttentionSite, Numbers> patterns = new HashMap<>();
      Pair pair =
          new Pair(
              manager.create(PICTURE, new Shape(1, AT.patches(), AT.width())),
              manager.create(CAPTION, new Shape(1, AT.pieces(), AT.width())));
      Probe probe =
          (site, pattern) -> {
            patterns.put(site, Numbers.of(pattern.get(new NDIndex("0, 0"))));
            return pattern;
          };
      Entry entry = Catalogue.named(name);
      Fused fused =
          entry
              .build(Sizes.same(AT.width(), AT.heads()), new RandomWeights(manager, 0))
              .apply(pair, Run.seenBy(probe));
      put(seen, "picture", pair.picture());
      put(seen, "caption", pair.caption());
      put(seen, "picture'", fused.tokens().picture());
      put(seen, "caption'", fused.tokens().caption());
      put(seen, "joint", fused.tokens().picture());
      seen.put("score", new Numbers(1, 1, fused.score().toFloatArray()));
      return new Toy(
          new Numbers(AT.patches(), AT.width(), PICTURE),
          new Numbers(AT.pieces(), AT.width(), CAPTION),
          MechanismCard.of(entry, AT).steps().stream()
              .map(box -> new Shown(box, numbers(box, seen, patterns)))
              .toList());
    }
  }

  private static void put(Map<String, Numbers> seen, String name, NDArray tokens) {
    seen.put(name, Numbers.of(tokens.get(new NDIndex("0"))));
  }

  private static Optional<Numbers> numbers(
      MechanismCard.Box box, Map<String, Numbers> seen, Map<AttentionSite, Numbers> patterns) {
    if (box.site().isPresent()) {
      return Optional.ofNullable(patterns.get(box.site().get()));
    }
    Numbers source = seen.get(box.inputs().getFirst());
    boolean norm =
        box.operation().equals("LayerNorm") || box.operation().equals("the same LayerNorm");
    if (norm && box.inputs().size() == 1 && source != null && !seen.containsKey(box.result())) {
      seen.put(box.result(), normed(source));
    }
    return Optional.ofNullable(seen.get(box.result()));
  }

  /// Each row brought to mean 0 and variance 1, as a norm does before it is trained.
  private static Numbers normed(Numbers x) {
    float[] values = x.values.clone();
    for (int from = 0; from < values.length; from += x.columns) {
      double mean = 0;
      double square = 0;
      for (int i = from; i < from + x.columns; i++) {
        mean += values[i] / x.columns;
      }
      for (int i = from; i < from + x.columns; i++) {
        square += (values[i] - mean) * (values[i] - mean) / x.columns;
      }
      for (int i = from; i < from + x.columns; i++) {
        values[i] = (float) ((values[i] - mean) / Math.sqrt(square + 1e-5));
      }
    }
    return new Numbers(x.rows, x.columns, values);
  }
}
