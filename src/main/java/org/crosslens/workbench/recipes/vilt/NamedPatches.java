package org.crosslens.workbench.recipes.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosslens.inputs.Encoding;
import org.crosslens.inputs.TextBatch;
import org.crosslens.library.scenes.Kind;
import org.crosslens.workbench.recipes.SceneTargets;

/// Which patches show what a piece of a question names.
///
/// @param shape (batch, positions, shown)
/// @param named 1 where the piece is the noun of the patch's kind, else 0
record NamedPatches(Shape shape, float[] named) {
  private static final List<Kind> KINDS = List.of(Kind.values());

  /// The kind's number by its noun, in the singular and the plural.
  private static final Map<String, Integer> NOUNS =
      KINDS.stream()
          .flatMap(kind -> Stream.of(kind.one(), kind.many()).map(noun -> Map.entry(noun, kind)))
          .collect(
              Collectors.toMap(e -> last(e.getKey()), e -> KINDS.indexOf(e.getValue()), Math::min));

  /// "pot" of "paint pot".
  private static String last(String noun) {
    return noun.substring(noun.lastIndexOf(' ') + 1);
  }

  static NamedPatches of(TextBatch questions, SceneTargets targets) {
    List<Encoding> texts = questions.texts();
    int positions = questions.ids()[0].length;
    int shown = targets.patchKind().length / texts.size() / (SceneTargets.KINDS + 1);
    float[] named = new float[texts.size() * positions * shown];
    for (int row = 0; row < texts.size(); row++) {
      for (Encoding.Word word : texts.get(row).words()) {
        Integer kind = NOUNS.get(word.text().toLowerCase(Locale.ROOT));
        if (kind != null) {
          int piece = row * positions + word.first();
          for (int i = 0; i < shown; i++) {
            int patch = (row * shown + i) * (SceneTargets.KINDS + 1);
            named[piece * shown + i] = targets.patchKind()[patch + kind];
          }
        }
      }
    }
    return new NamedPatches(new Shape(texts.size(), positions, shown), named);
  }

  NDArray tensor(NDManager run) {
    return run.create(named, shape);
  }
}
