package org.crosslens.fusion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crosslens.fusion.Equation.joint;
import static org.crosslens.fusion.Loops.above;
import static org.crosslens.fusion.Loops.attention;
import static org.crosslens.fusion.Loops.map;
import static org.crosslens.fusion.Loops.plus;
import static org.crosslens.fusion.Loops.scale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.crosslens.layers.RandomWeights;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The ways of two sources into a decoder against loops; what a position must not see.
class DecoderWaysTest {
  private static final int HEADS = 2;
  private static final int WIDTH = 8;
  private static final Sizes SAME = Sizes.same(WIDTH, HEADS);
  private static final Sizes DIFFERENT = new Sizes(6, 10, WIDTH, HEADS);

  /// How the way changes the state y, given the weights and both sources.
  private interface Told {
    double[][] by(Loops w, double[][] y, double[][] p, double[][] c);
  }

  private static final Map<String, Told> WAYS =
      Map.of(
          "decoder_concatenated",
          (w, y, p, c) -> plus(y, look(w, "cross", w.norm("cross_norm", y), above(p, c))),
          "decoder_projected",
          (w, y, p, c) -> plus(y, look(w, "cross", w.norm("cross_norm", y), projected(w, p, c))),
          "decoder_picture_first",
          (w, y, p, c) -> source(w, "caption", source(w, "picture", y, p, 1), c, 1),
          "decoder_caption_first",
          (w, y, p, c) -> source(w, "picture", source(w, "caption", y, c, 1), p, 1),
          "decoder_parallel",
          (w, y, p, c) ->
              plus(
                  source(w, "picture", y, p, 1), plus(source(w, "caption", y, c, 1), scale(y, -1))),
          "decoder_gated",
          (w, y, p, c) -> {
            double first = Math.tanh(w.vector("picture_gate")[0]);
            double second = Math.tanh(w.vector("caption_gate")[0]);
            return source(w, "caption", source(w, "picture", y, p, first), c, second);
          },
          "decoder_prefix",
          (w, y, p, c) -> y,
          "decoder_picture_only",
          (w, y, p, c) -> source(w, "picture", y, p, 1),
          "decoder_caption_only",
          (w, y, p, c) -> source(w, "caption", y, c, 1));

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

  static Stream<String> names() {
    return WAYS.keySet().stream().sorted();
  }

  private static Sizes sizes(String name) {
    return name.equals("decoder_concatenated") ? SAME : DIFFERENT;
  }

  @ParameterizedTest
  @MethodSource("names")
  void equalsTheSumsWrittenAsLoops(String name) {
    Told way = requireNonNull(WAYS.get(name));
    Equation.check(manager, name, sizes(name), (w, p, c) -> decoded(w, name, way, p, c));
  }

  private static double[][][] decoded(Loops w, String name, Told way, double[][] p, double[][] c) {
    double[][] x = w.matrix("start");
    double[][] normed = w.norm("norm", x);
    double[][] seen = name.equals("decoder_prefix") ? above(projected(w, p, c), normed) : normed;
    double[][] z = way.by(w, plus(x, look(w, "self", normed, seen)), p, c);
    double[][] inner = map(w.linear("mlp.up", w.norm("mlp_norm", z)), Loops::gelu);
    double[][] result = plus(z, w.linear("mlp.down", inner));
    return joint(result, w.linear("score", result)[0][0]);
  }

  private static double[][] look(Loops w, String at, double[][] x, double[][] context) {
    double[][] q = w.linear(at + ".to_q", x);
    double[][] k = w.linear(at + ".to_k", context);
    return w.linear(at + ".to_out", attention(q, k, w.linear(at + ".to_v", context), HEADS));
  }

  private static double[][] source(
      Loops w, String name, double[][] y, double[][] tokens, double gate) {
    return plus(y, scale(look(w, name, w.norm(name + "_norm", y), tokens), gate));
  }

  private static double[][] projected(Loops w, double[][] p, double[][] c) {
    return above(w.linear("image_projection", p), w.linear("text_projection", c));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPositionDoesNotSeeLaterOnes(String name) {
    Decoding decoder = (Decoding) Catalogue.named(name).build(sizes(name), new Drawn(manager));
    Pair sources = Toy.padded(manager, sizes(name)).pair();
    NDArray x =
        manager.create(Drawn.numbers(new Random(1), 2 * 4 * WIDTH, 1), new Shape(2, 4, WIDTH));
    NDArray changed = x.duplicate();
    changed.set(new NDIndex(":, 3"), 40f);
    NDArray before = decoder.decode(x, sources, Run.PLAIN);
    NDArray after = decoder.decode(changed, sources, Run.PLAIN);
    NDIndex earlier = new NDIndex(":, :3");
    assertThat(after.get(earlier).toFloatArray()).isEqualTo(before.get(earlier).toFloatArray());
    assertThat(after.toFloatArray()).isNotEqualTo(before.toFloatArray());
  }

  @Test
  void closedGatesLetNothingThrough() {
    Mechanism gated = Catalogue.named("decoder_gated").build(SAME, new RandomWeights(manager, 1));
    Toy one = Toy.vectors(manager, SAME);
    Pair other = new Pair(one.pair().picture().mul(3), one.pair().caption().neg());
    assertThat(gated.apply(other, Run.PLAIN).score().toFloatArray())
        .isEqualTo(gated.apply(one.pair(), Run.PLAIN).score().toFloatArray());
  }

  @Test
  void keysSideBySideNeedOneWidth() {
    assertThatThrownBy(
            () -> Catalogue.named("decoder_concatenated").build(DIFFERENT, new Drawn(manager)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not 6 and 10");
  }
}
