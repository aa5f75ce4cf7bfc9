package org.crosslens.ui.attention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosslens.analysis.Matrix;
import org.crosslens.analysis.SpecialTokens;
import org.crosslens.results.Positions;
import org.crosslens.workbench.explain.Part;
import org.jspecify.annotations.Nullable;

/// Turns a pattern into what the chosen patches and pieces look at, or what looks at them.
///
/// In self-attention both are one sequence and the direction decides. In cross-attention the chosen
/// queries say which keys are tinted, and the chosen keys which queries.
///
/// @param recorded where the pattern comes from
/// @param direction of self-attention
/// @param patches chosen patches, counted without special tokens
/// @param pieces chosen pieces, as positions
/// @param special what becomes of keys that are neither patch nor piece
record Focus(
    Recorded recorded,
    Direction direction,
    Set<Integer> patches,
    Set<Integer> pieces,
    SpecialTokens special) {

  /// Values to tint patches and pieces with.
  ///
  /// @param patches one a patch, row by row; empty without a picture
  /// @param words the sequence whose pieces are shown, or null for none
  /// @param weights one a position of that sequence
  record Tinted(float[] patches, @Nullable Positions words, float[] weights) {}

  static Focus of(Recorded recorded, Looking looking) {
    return new Focus(
        recorded,
        looking.direction().get(),
        looking.patches().get(),
        looking.pieces().get(),
        looking.special().get());
  }

  /// The same for other pieces.
  Focus on(Set<Integer> others) {
    return new Focus(recorded, direction, patches, others, special);
  }

  /// What is tinted by a pattern, (queries, keys).
  Tinted of(Matrix pattern) {
    Matrix treated = special.apply(pattern, specialPositions(recorded.keys()));
    if (!recorded.isSelf()) {
      return across(treated);
    }
    Set<Integer> asked = asked(recorded.keys());
    boolean from = direction == Direction.FROM;
    float[] values = from ? rows(treated, asked) : columns(treated, asked);
    return tinted(recorded.keys(), values, recorded.keys(), values);
  }

  private Tinted across(Matrix treated) {
    Set<Integer> rows = chosenOr(recorded.queries(), ordinary(recorded.queries()));
    Set<Integer> columns = chosenOr(recorded.keys(), ordinary(recorded.keys()));
    float[] keys = rows(treated, rows);
    float[] queries = columns(treated, columns);
    return recorded.keys().grid() != null
        ? tinted(recorded.keys(), keys, recorded.queries(), queries)
        : tinted(recorded.queries(), queries, recorded.keys(), keys);
  }

  private static Tinted tinted(
      Positions picture, float[] patches, Positions words, float[] weights) {
    boolean any = words.grid() == null || !words.pieces().isEmpty();
    return new Tinted(picture.ofPatches(patches), any ? words : null, any ? weights : new float[0]);
  }

  /// The chosen positions of the one sequence of self-attention; where none is chosen, the one
  /// that sums it up.
  Set<Integer> asked(Positions positions) {
    return chosenOr(positions, Set.of(summary(positions)));
  }

  private Set<Integer> chosenOr(Positions positions, Set<Integer> otherwise) {
    Set<Integer> chosen = new HashSet<>();
    if (positions.grid() != null) {
      patches.forEach(patch -> chosen.add(positions.firstPatch() + patch));
    }
    pieces.stream().filter(piece -> piece < positions.firstPatch()).forEach(chosen::add);
    return chosen.isEmpty() ? otherwise : chosen;
  }

  /// The class token where there is one, else the last position, which has read all before it.
  private int summary(Positions positions) {
    boolean first =
        positions.grid() != null
            || positions.labels().getFirst().equals("[CLS]")
            || recorded.request().part() == Part.JOINT;
    return first ? 0 : positions.count() - 1;
  }

  private static Set<Integer> ordinary(Positions positions) {
    Set<Integer> left = specialPositions(positions);
    return IntStream.range(0, positions.count())
        .filter(i -> !left.contains(i))
        .boxed()
        .collect(Collectors.toSet());
  }

  /// Class, separator, start and padding tokens: neither patch nor piece.
  static Set<Integer> specialPositions(Positions positions) {
    Set<Integer> pieces = Set.copyOf(positions.pieces());
    return IntStream.range(0, positions.firstPatch())
        .filter(i -> !pieces.contains(i))
        .boxed()
        .collect(Collectors.toSet());
  }

  /// The mean of some rows: where these look.
  private static float[] rows(Matrix pattern, Set<Integer> chosen) {
    float[] mean = new float[pattern.columns()];
    for (int row : chosen) {
      for (int column = 0; column < mean.length; column++) {
        mean[column] += pattern.at(row, column) / chosen.size();
      }
    }
    return mean;
  }

  /// The sum of some columns: which share of its attention each row has for these.
  private static float[] columns(Matrix pattern, Set<Integer> chosen) {
    float[] sum = new float[pattern.rows()];
    List<Integer> wanted = List.copyOf(chosen);
    for (int row = 0; row < sum.length; row++) {
      for (int column : wanted) {
        sum[row] += pattern.at(row, column);
      }
    }
    return sum;
  }
}
