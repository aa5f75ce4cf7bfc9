package org.crosslens.workbench.recipes;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.crosslens.library.scenes.Kind;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.results.Picture;
import org.crosslens.results.SimilarityMatrix;

/// Zero-shot recognition: how often "a KIND" with the right kind is the nearest to a picture of one
/// group, among all kinds there are.
public final class KindRecognition {
  private static final List<Kind> KINDS = List.of(Kind.values());

  private KindRecognition() {}

  /// Compares pictures with sentences.
  @FunctionalInterface
  public interface Comparison {
    /// The cosines of pictures, as rows, and sentences, as columns.
    SimilarityMatrix of(List<Picture> pictures, List<String> sentences);
  }

  /// The share of scenes with one group whose kind is recognised.
  ///
  /// @param data a folder with `scenes.jsonl`
  /// @return empty when there are no scenes of one group
  public static OptionalDouble accuracy(Path data, Comparison comparison) {
    List<SceneRecord> scenes =
        SceneList.read(data).stream().filter(scene -> scene.groups().size() == 1).toList();
    if (scenes.isEmpty()) {
      return OptionalDouble.empty();
    }
    SimilarityMatrix matrix =
        comparison.of(
            scenes.stream().map(s -> new Picture(s.image(), data.resolve(s.image()))).toList(),
            prompts());
    return IntStream.range(0, scenes.size())
        .mapToDouble(row -> nearest(matrix, row) == scenes.get(row).main().kind() ? 1 : 0)
        .average();
  }

  /// What pictures are compared with, a sentence a kind.
  static List<String> prompts() {
    return KINDS.stream().map(kind -> "a " + kind.one()).toList();
  }

  private static Kind nearest(SimilarityMatrix matrix, int row) {
    int best = 0;
    for (int column = 1; column < KINDS.size(); column++) {
      if (matrix.at(row, column) > matrix.at(row, best)) {
        best = column;
      }
    }
    return KINDS.get(best);
  }
}
