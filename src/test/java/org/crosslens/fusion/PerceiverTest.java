package org.crosslens.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosslens.fusion.Equation.joint;
import static org.crosslens.fusion.Loops.above;
import static org.crosslens.fusion.Loops.mean;
import static org.crosslens.fusion.Loops.rows;
import static org.crosslens.fusion.RepresentationTest.torch;

import ai.djl.ndarray.NDManager;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Perceivers against loops, and how their cost grows.
class PerceiverTest {
  private static final int HEADS = 2;
  private static final Sizes SIZES = new Sizes(6, 10, 8, HEADS);

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

  @Test
  void theBottleneckEqualsTheSumsWrittenAsLoops() {
    Equation.check(
        manager,
        "perceiver",
        SIZES,
        (w, p, c) -> {
          double[][] latents = read(w, input(w, p, c));
          return joint(latents, w.linear("score", mean(latents))[0][0]);
        });
  }

  @Test
  void outputQueriesAskTheLatents() {
    Equation.check(
        manager,
        "perceiver_io",
        SIZES,
        (w, p, c) -> {
          double[][] latents = read(w, input(w, p, c));
          double[][] got = torch(w, "output_attention", w.matrix("output_queries"), latents, HEADS);
          double score = w.linear("score", rows(got, 0, 1))[0][0];
          return new double[][][] {rows(got, 1, 2), rows(got, 2, 3), {{score}}};
        });
  }

  @Test
  void longInputsAreReadGroupByGroup() {
    Drawn weights = new Drawn(manager);
    Mechanism mechanism = Catalogue.named("perceiver_hierarchical").build(SIZES, weights);
    Toy toy = Toy.of(manager, SIZES, new int[] {13}, new int[] {7});
    Fused fused = mechanism.apply(toy.pair(), Run.PLAIN);
    Loops w = new Loops(weights);
    double[][] tokens = input(w, toy.picture(0), toy.caption(0));
    double[][] merged = new double[0][];
    for (int from = 0; from < 20; from += 8) {
      double[][] group = rows(tokens, from, Math.min(from + 8, 20));
      merged = above(merged, torch(w, "local_attention", w.matrix("local_latents"), group, HEADS));
    }
    double[][] latents = read(w, merged);
    Equation.same(Toy.rows(fused.tokens().picture(), 0, 16), latents);
  }

  @Test
  void costGrowsWithTheLengthAndNotWithItsSquare() {
    Entry perceiver = Catalogue.named("perceiver");
    long first = perceiver.cost(SIZES, 2_000, 0) - perceiver.cost(SIZES, 1_000, 0);
    long later = perceiver.cost(SIZES, 64_000, 0) - perceiver.cost(SIZES, 63_000, 0);
    assertThat(later).isEqualTo(first).isPositive();
    Sizes same = Sizes.same(8, HEADS);
    Entry full = Catalogue.named("v8");
    assertThat(full.cost(same, 64_000, 64_000))
        .isGreaterThan(1_000 * full.cost(same, 1_000, 1_000));
  }

  private static double[][] input(Loops w, double[][] p, double[][] c) {
    return above(w.linear("image_proj", p), w.linear("text_proj", c));
  }

  private static double[][] read(Loops w, double[][] tokens) {
    double[][] state = torch(w, "cross_attention", w.matrix("latents"), tokens, HEADS);
    for (int i = 0; i < 2; i++) {
      state = torch(w, "self_attention_layers." + i, state, state, HEADS);
    }
    return state;
  }
}
