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
import org.crosslens.library.scenes.Box;
import org.crosslens.library.scenes.Colour;
import org.crosslens.library.scenes.Group;
import org.crosslens.library.scenes.Kind;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneObject;
import org.crosslens.workbench.recipes.SceneTargets;

/// What the nouns of questions name: each row belongs to a piece, all others are zero.
///
/// @param batch number of questions
/// @param positions pieces of the longest
/// @param patches (batch, positions, shown), 1 for a patch that shows the kind
/// @param colour (batch, positions, colours), 1 for the group's colour
/// @param count (batch, positions, counts from 0), 1 for how many there are, 0 of them, too
/// @param column (batch, positions, bands), 1 for where the group's middle is, from the left
/// @param row (batch, positions, bands), the same from above
record Nouns(
    int batch,
    int positions,
    float[] patches,
    float[] colour,
    float[] count,
    float[] column,
    float[] row) {
  static final int COLOURS = Colour.values().length;
  static final int COUNTS = Group.MOST + 1;
  static final int BANDS = 6;

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<Colour> COLOUR = List.of(Colour.values());

  /// The kind by the last word of its noun, in the singular and the plural.
  private static final Map<String, Kind> NOUNS =
      KINDS.stream()
          .flatMap(kind -> Stream.of(kind.one(), kind.many()).map(noun -> Map.entry(noun, kind)))
          .collect(Collectors.toMap(e -> last(e.getKey()), Map.Entry::getValue, (a, b) -> a));

  /// "pot" of "paint pot".
  private static String last(String noun) {
    return noun.substring(noun.lastIndexOf(' ') + 1);
  }

  /// @param scenes one a question
  /// @param targets what the shown patches show
  static Nouns of(TextBatch questions, List<Scene> scenes, SceneTargets targets) {
    int pieces = scenes.size() * questions.ids()[0].length;
    int shown = targets.patchKind().length / scenes.size() / (SceneTargets.KINDS + 1);
    Nouns nouns =
        new Nouns(
            scenes.size(),
            questions.ids()[0].length,
            new float[pieces * shown],
            new float[pieces * COLOURS],
            new float[pieces * COUNTS],
            new float[pieces * BANDS],
            new float[pieces * BANDS]);
    for (int question = 0; question < scenes.size(); question++) {
      for (Encoding.Word word : questions.texts().get(question).words()) {
        Kind kind = NOUNS.get(word.text().toLowerCase(Locale.ROOT));
        if (kind != null) {
          int piece = question * nouns.positions + word.first();
          nouns.putPatches(piece, question * shown, shown, kind, targets.patchKind());
          nouns.putFacts(piece, scenes.get(question), kind);
        }
      }
    }
    return nouns;
  }

  private void putPatches(int piece, int from, int shown, Kind kind, float[] patchKind) {
    for (int i = 0; i < shown; i++) {
      int patch = (from + i) * (SceneTargets.KINDS + 1);
      patches[piece * shown + i] = patchKind[patch + KINDS.indexOf(kind)];
    }
  }

  private void putFacts(int piece, Scene scene, Kind kind) {
    int found = 0;
    double x = 0;
    double y = 0;
    for (SceneObject object : scene.objects()) {
      Group group = scene.groupOf(object);
      if (group.kind() == kind) {
        Box box = object.box();
        found++;
        x += box.x() + box.width() / 2;
        y += box.y() + box.height() / 2;
        colour[piece * COLOURS + COLOUR.indexOf(group.colour())] = 1;
      }
    }
    count[piece * COUNTS + found] = 1;
    if (found > 0) {
      column[piece * BANDS + band(x / found)] = 1;
      row[piece * BANDS + band(y / found)] = 1;
    }
  }

  private static int band(double place) {
    return Math.clamp((int) (place * BANDS), 0, BANDS - 1);
  }

  /// One of the lists as a tensor, (batch, positions, classes).
  NDArray tensor(NDManager run, float[] values) {
    return run.create(values, new Shape(batch, positions, values.length / batch / positions));
  }
}
