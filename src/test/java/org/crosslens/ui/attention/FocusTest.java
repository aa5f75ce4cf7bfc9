package org.crosslens.ui.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.crosslens.analysis.Matrix;
import org.crosslens.analysis.SpecialTokens;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;
import org.crosslens.results.Provenance;
import org.crosslens.results.Recording;
import org.crosslens.workbench.explain.Part;
import org.junit.jupiter.api.Test;

class FocusTest {
  private static final Offset<Float> CLOSE = Offset.offset(1e-6f);

  private static final Provenance MADE = new Provenance("m", "", "", "", Duration.ZERO);
  private static final PatchGrid GRID = new PatchGrid(1, 2, 0, 0, 2, 1);

  /// A class token and two patches; rows sum to one.
  private static final float[] SELF = {0.5f, 0.3f, 0.2f, 0.6f, 0.1f, 0.3f, 0.2f, 0.4f, 0.4f};

  private static Recorded recorded(
      AttentionSite site, Positions queries, Positions keys, float[] values) {
    AttentionMap map = new AttentionMap(site, 1, queries.count(), keys.count(), values);
    Recording recording = new Recording(List.of(map), queries, keys, MADE);
    Part part = site.kind() == AttentionSite.Kind.CROSS ? Part.CROSS : Part.VISION;
    return new Recorded(new RecordingRequest("m", null, "", part, null), recording, null, "");
  }

  private static Focus.Tinted self(Direction direction, Set<Integer> patches, SpecialTokens way) {
    Positions positions = Positions.patches(1, GRID);
    Recorded recorded = recorded(AttentionSite.self("vision", 0), positions, positions, SELF);
    return new Focus(recorded, direction, patches, Set.of(), way)
        .of(recorded.pattern(Set.of(new Cell(0, 0))));
  }

  @Test
  void withoutAChoiceTheClassTokenLooks() {
    assertThat(self(Direction.FROM, Set.of(), SpecialTokens.KEPT).patches())
        .containsExactly(new float[] {0.3f, 0.2f}, CLOSE);
  }

  @Test
  void severalPatchesLookTogetherAndAreLookedAtTogether() {
    assertThat(self(Direction.FROM, Set.of(0, 1), SpecialTokens.KEPT).patches())
        .containsExactly(new float[] {0.25f, 0.35f}, CLOSE);
    // The second row has 0.1 and 0.3 for the two, the third 0.4 and 0.4.
    assertThat(self(Direction.TO, Set.of(0, 1), SpecialTokens.KEPT).patches())
        .containsExactly(new float[] {0.4f, 0.8f}, CLOSE);
  }

  @Test
  void theClassTokensShareGoesToTheOthers() {
    assertThat(self(Direction.FROM, Set.of(), SpecialTokens.RENORMALISED).patches())
        .containsExactly(new float[] {0.6f, 0.4f}, CLOSE);
  }

  @Test
  void wordsLookAtPatchesAndPatchesServeWords() {
    Positions words =
        Positions.text(List.of("[CLS]", "red", "cat"), new boolean[] {true, false, false});
    float[] values = {1, 0, 0, 0.2f, 0.7f, 0.1f, 0, 0.4f, 0.6f};
    Recorded recorded =
        recorded(AttentionSite.cross("text", 0), words, Positions.patches(1, GRID), values);
    Matrix pattern = recorded.pattern(Set.of(new Cell(0, 0)));
    Focus red = new Focus(recorded, Direction.FROM, Set.of(), Set.of(1), SpecialTokens.KEPT);
    assertThat(red.of(pattern).patches()).containsExactly(new float[] {0.7f, 0.1f}, CLOSE);
    Focus first = new Focus(recorded, Direction.FROM, Set.of(0), Set.of(), SpecialTokens.KEPT);
    assertThat(first.of(pattern).weights()).containsExactly(new float[] {0, 0.7f, 0.4f}, CLOSE);
  }

  @Test
  void piecesOfAWordAreMerged() {
    Positions pieces =
        Positions.text(
            List.of("[CLS]", "a", "butter", "##flies", "!", "[SEP]"),
            new boolean[] {true, false, false, false, false, true});
    WordSpans words = WordSpans.words(pieces, "A Butterflies!");
    assertThat(words.names()).containsExactly("[CLS]", "a", "Butterflies!", "[SEP]");
    assertThat(words.sums(new float[] {1, 2, 3, 4, 5, 6}))
        .containsExactly(new float[] {1, 2, 12, 6}, CLOSE);
    assertThat(words.holding(Set.of(3))).containsExactly(2);
  }
}
