package org.crosslens.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands at the positions of a sequence that a model reads: word pieces, special tokens,
/// patches, or pieces and then patches in a model that reads both as one sequence.
///
/// @param labels one a position, as people should see it
/// @param pieces the positions of word pieces without special tokens, in order
/// @param firstPatch the position of the first patch; patches are the last positions
/// @param grid where the patches lie in the picture, or null where there are none
public record Positions(
    List<String> labels, List<Integer> pieces, int firstPatch, @Nullable PatchGrid grid) {
  /// Checks that the sizes agree.
  public Positions {
    labels = List.copyOf(labels);
    pieces = List.copyOf(pieces);
    int patches = grid == null ? 0 : grid.patches();
    if (labels.size() != firstPatch + patches) {
      throw new IllegalArgumentException(
          "%d labels for %d positions and %d patches"
              .formatted(labels.size(), firstPatch, patches));
    }
  }

  /// Patches of a picture behind leading tokens.
  ///
  /// @param leading tokens before the first patch, such as one class token
  public static Positions patches(int leading, PatchGrid grid) {
    return of(List.of(), List.of(), leading, grid);
  }

  /// Pieces of a text.
  ///
  /// @param special whether a position is no piece of the text
  public static Positions text(List<String> labels, boolean[] special) {
    return new Positions(labels, shown(special), labels.size(), null);
  }

  /// Pieces of a text, then a picture.
  ///
  /// @param special whether a position is no piece of the text
  /// @param leading tokens between the pieces and the first patch
  public static Positions joint(
      List<String> labels, boolean[] special, int leading, PatchGrid grid) {
    return of(labels, shown(special), leading, grid);
  }

  private static Positions of(
      List<String> pieces, List<Integer> shown, int leading, PatchGrid grid) {
    List<String> labels = new ArrayList<>(pieces);
    for (int i = 0; i < leading; i++) {
      labels.add("[class]");
    }
    for (int i = 0; i < grid.patches(); i++) {
      labels.add("patch %d, %d".formatted(i / grid.columns(), i % grid.columns()));
    }
    return new Positions(labels, shown, pieces.size() + leading, grid);
  }

  private static List<Integer> shown(boolean[] special) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < special.length; i++) {
      if (!special[i]) {
        shown.add(i);
      }
    }
    return shown;
  }

  /// Number of positions.
  public int count() {
    return labels.size();
  }

  /// The values of the patches, row by row; empty where there are none.
  ///
  /// @param values one a position
  public float[] ofPatches(float[] values) {
    return Arrays.copyOfRange(values, firstPatch, count());
  }

  /// The values of the pieces.
  ///
  /// @param values one a position
  public float[] ofPieces(float[] values) {
    float[] chosen = new float[pieces.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = values[pieces.get(i)];
    }
    return chosen;
  }

  /// The pieces as people should see them.
  public List<String> words() {
    return pieces.stream().map(labels::get).toList();
  }
}
