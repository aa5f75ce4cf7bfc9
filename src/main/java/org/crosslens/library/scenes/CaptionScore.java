package org.crosslens.library.scenes;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How right a caption is about a scene.
///
/// @param grammatical whether the grammar can read it
/// @param kinds whether it names the scene's kinds, all of them and no others
/// @param colours whether it says the colour of every group, and each is right
/// @param counts whether it says the number of every group, and each is right
/// @param relation whether it says the relation, and rightly; never for one group, which has none
public record CaptionScore(
    boolean grammatical, boolean kinds, boolean colours, boolean counts, boolean relation) {
  private static final CaptionScore NONE = new CaptionScore(false, false, false, false, false);

  /// Scores a caption by its best reading, whichever group it names first.
  ///
  /// @param truth all there is to say of the scene, see [Statement#of]
  public static CaptionScore of(String caption, Statement truth) {
    return SceneGrammar.parse(caption).stream()
        .flatMap(said -> Stream.of(said, said.turned()))
        .map(said -> compare(said, truth))
        .max(Comparator.comparingInt(CaptionScore::rights))
        .orElse(NONE);
  }

  private static CaptionScore compare(Statement said, Statement truth) {
    return new CaptionScore(
        true,
        all(said, truth, Mention::kind),
        all(said, truth, Mention::colour),
        all(said, truth, Mention::count),
        said.relation() != null && said.relation() == truth.relation());
  }

  private static boolean all(
      Statement said, Statement truth, Function<Mention, @Nullable Object> fact) {
    if (said.groups().size() != truth.groups().size()) {
      return false;
    }
    for (int i = 0; i < said.groups().size(); i++) {
      Object right = fact.apply(truth.groups().get(i));
      if (right == null || !Objects.equals(fact.apply(said.groups().get(i)), right)) {
        return false;
      }
    }
    return true;
  }

  /// Kinds weigh most, so that groups are matched by their kinds where they can be.
  private int rights() {
    return (kinds ? 8 : 0) + (colours ? 2 : 0) + (counts ? 2 : 0) + (relation ? 1 : 0);
  }
}
