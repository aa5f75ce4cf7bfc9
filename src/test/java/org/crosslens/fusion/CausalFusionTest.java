package org.crosslens.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosslens.fusion.Equation.sides;
import static org.crosslens.fusion.Loops.above;
import static org.crosslens.fusion.Loops.attention;
import static org.crosslens.fusion.Loops.plus;
import static org.crosslens.fusion.Loops.rows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Arrays;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Multi-modal causal attention against loops, and who sees whom.
class CausalFusionTest {
  private static final int HEADS = 2;
  private static final Sizes SIZES = Sizes.same(8, HEADS);

  private NDManager manager;

  @BeforeEach
  void open() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @CsvSource({"mmca, false", "mmca_visual_context, true"})
  void twoSoftmaxesEqualTheSumsWrittenAsLoops(String name, boolean visualContext) {
    Equation.check(
        manager,
        name,
        SIZES,
        (w, p, c) -> {
          double[][] kp = w.linear("to_k", p);
          double[][] vp = w.linear("to_v", p);
          double[][] qc = w.linear("to_q", c);
          double[][] own =
              attention(qc, w.linear("to_k", c), w.linear("to_v", c), HEADS, (i, j) -> j <= i);
          double[][] shown = attention(qc, kp, vp, HEADS);
          double[][] seen = visualContext ? attention(w.linear("to_q", p), kp, vp, HEADS) : vp;
          return sides(w.linear("to_out", seen), w.linear("to_out", plus(own, shown)));
        });
  }

  @Test
  void oneSoftmaxEqualsTheSumsWrittenAsLoops() {
    Equation.check(
        manager,
        "mmca_joint",
        SIZES,
        (w, p, c) -> {
          double[][] x = above(p, c);
          int patches = p.length;
          double[][] all =
              attention(
                  w.linear("to_q", x),
                  w.linear("to_k", x),
                  w.linear("to_v", x),
                  HEADS,
                  (i, j) -> i == j || (i >= patches && j < i));
          double[][] out = w.linear("to_out", all);
          return sides(rows(out, 0, patches), rows(out, patches, out.length));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"mmca", "mmca_visual_context", "mmca_joint"})
  void textSeesNoLaterTextAndThePictureSeesNoText(String name) {
    Mechanism mechanism = Catalogue.named(name).build(SIZES, new Drawn(manager));
    Pair pair = Toy.of(manager, SIZES, new int[] {5, 5}, new int[] {4, 4}).pair();
    Pair changed = pair.with(pair.picture(), pair.caption().duplicate());
    changed.caption().set(new NDIndex(":, 2"), 9f);
    Pair before = mechanism.apply(pair, Run.PLAIN).tokens();
    Pair after = mechanism.apply(changed, Run.PLAIN).tokens();
    assertThat(after.picture().toFloatArray()).isEqualTo(before.picture().toFloatArray());
    NDIndex earlier = new NDIndex(":, :2");
    assertThat(after.caption().get(earlier).toFloatArray())
        .isEqualTo(before.caption().get(earlier).toFloatArray());
    NDIndex later = new NDIndex(":1, 3");
    assertThat(after.caption().get(later).toFloatArray())
        .isNotEqualTo(before.caption().get(later).toFloatArray());
  }

  @ParameterizedTest
  @CsvSource({"mmca, true", "mmca_visual_context, false", "mmca_joint, true"})
  void aPatchSeesOtherPatchesOnlyInTheOtherReading(String name, boolean alone) {
    Mechanism mechanism = Catalogue.named(name).build(SIZES, new Drawn(manager));
    Pair pair = Toy.of(manager, SIZES, new int[] {5, 5}, new int[] {4, 4}).pair();
    Pair changed = pair.with(pair.picture().duplicate(), pair.caption());
    changed.picture().set(new NDIndex(":, 1"), 9f);
    NDIndex first = new NDIndex(":, 0");
    float[] before = mechanism.apply(pair, Run.PLAIN).tokens().picture().get(first).toFloatArray();
    float[] after =
        mechanism.apply(changed, Run.PLAIN).tokens().picture().get(first).toFloatArray();
    assertThat(Arrays.equals(before, after)).isEqualTo(alone);
  }
}
