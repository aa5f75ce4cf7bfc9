package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Entry;
import org.crosslens.fusion.Fused;
import org.crosslens.fusion.Pair;
import org.crosslens.fusion.Run;
import org.crosslens.fusion.Sizes;
import org.crosslens.layers.RandomWeights;

/// A mechanism step by step on two patches and three pieces of width four, with real numbers.
///
/// Weights are random (seed 0), norms as before training. Each step shows what it is made of, such
/// as queries, keys and scores of a pattern, and then its result.
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
  /// @param numbers what it is made of, then the result; a pattern has a matrix a head
  public record Shown(MechanismCard.Box box, List<Numbers> numbers) {
    /// Takes its own copy.
    public Shown {
      numbers = List.copyOf(numbers);
    }
  }

  /// A matrix; equal to another of the same numbers, whatever their names.
  ///
  /// @param name what it is, with its equation where that is not the step's
  /// @param rows tokens, or queries of a pattern
  /// @param columns numbers a token, or keys of a pattern
  /// @param values (rows, columns) in row-major order; treat as read-only
  public record Numbers(String name, int rows, int columns, float[] values) {
    /// What a mask hides has a score below this.
    private static final float HIDDEN = -1e6f;

    Numbers named(String other) {
      return new Numbers(other, rows, columns, values);
    }

    /// A number for people: three decimals, and minus infinity for what a mask hides.
    public String shown(int row, int column) {
      float value = values[row * columns + column];
      return value < HIDDEN ? "-∞" : String.format(Locale.ROOT, "%.3f", value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Numbers that
          && rows == that.rows
          && columns == that.columns
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /// Takes its own copy.
  public Toy {
    steps = List.copyOf(steps);
  }

  /// Runs a mechanism; on the engine's thread.
  static Toy of(String name) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ToyNotes notes = new ToyNotes();
      Pair pair =
          new Pair(
              manager.create(PICTURE, new Shape(1, AT.patches(), AT.width())),
              manager.create(CAPTION, new Shape(1, AT.pieces(), AT.width())));
      notes.step("picture", pair.picture());
      notes.step("caption", pair.caption());
      Entry entry = Catalogue.named(name);
      Sizes sizes = Sizes.same(AT.width(), AT.heads());
      note(entry.build(sizes, new RandomWeights(manager, 0)).apply(pair, Run.seenBy(notes)), notes);
      List<MechanismCard.Box> boxes = MechanismCard.of(entry, AT).steps();
      return new Toy(
          new Numbers("picture", AT.patches(), AT.width(), PICTURE),
          new Numbers("caption", AT.pieces(), AT.width(), CAPTION),
          boxes.stream().map(box -> notes.shown(box, boxes)).toList());
    }
  }

  private static void note(Fused fused, ToyNotes notes) {
    NDArray picture = fused.tokens().picture();
    if (fused.joint()) {
      notes.step("joint", picture);
      notes.step("score: mean token", fused.picture());
    } else {
      notes.step("picture'", picture);
      notes.step("caption'", fused.tokens().caption());
      notes.step("score: the picture's side", fused.picture());
      notes.step("score: the caption's side", fused.caption());
    }
    notes.step("score", fused.score());
  }
}
