package org.crosslens.fusion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crosslens.fusion.Equation.joint;
import static org.crosslens.fusion.Equation.sides;
import static org.crosslens.fusion.Loops.attention;
import static org.crosslens.fusion.Loops.beside;
import static org.crosslens.fusion.Loops.columns;
import static org.crosslens.fusion.Loops.cosine;
import static org.crosslens.fusion.Loops.map;
import static org.crosslens.fusion.Loops.mean;
import static org.crosslens.fusion.Loops.plus;
import static org.crosslens.fusion.Loops.product;
import static org.crosslens.fusion.Loops.scale;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The equations of the representations and places of fusion against sums written as loops.
class RepresentationTest {
  private static final int HEADS = 2;
  private static final int WIDTH = 8;
  private static final Sizes SAME = Sizes.same(WIDTH, HEADS);
  private static final Sizes DIFFERENT = new Sizes(6, 10, WIDTH, HEADS);

  private static final Map<String, Equation> EQUATIONS =
      Map.of(
          "dual_encoder",
          (w, p, c) -> sides(encoded(w, "image_encoder.fc", p), encoded(w, "text_projection", c)),
          "coordinated",
          (w, p, c) -> sides(w.linear("visual_projection", p), w.linear("text_projection", c)),
          "cross_modal",
          (w, p, c) -> {
            double[][] answered = crossModal(w, "", p, c);
            double[][] asked = w.linear("text_proj", c);
            double score = cosine(mean(answered), mean(asked));
            return new double[][][] {w.linear("image_proj", p), answered, {{score}}};
          },
          "joint",
          (w, p, c) -> {
            double[][] both = beside(mean(p), mean(c));
            double[][] inner = map(w.linear("reader.0", both), Loops::gelu);
            return joint(both, w.linear("reader.2", inner)[0][0]);
          },
          "early_fusion",
          (w, p, c) -> {
            double[][] both = beside(mean(p), mean(c));
            double[] logits = w.linear("classifier", both)[0];
            return joint(both, logits[1] - logits[0]);
          },
          "late_fusion",
          (w, p, c) -> {
            double[][] ofPicture = softmax(w.linear("image_classifier", mean(p)));
            double[][] ofCaption = softmax(w.linear("text_classifier", mean(c)));
            double agreed = Loops.dot(ofPicture[0], ofCaption[0]);
            return new double[][][] {ofPicture, ofCaption, {{Math.log(agreed)}}};
          },
          "hybrid_gated",
          (w, p, c) -> {
            double[][] hp = map(w.linear("image", mean(p)), Math::tanh);
            double[][] hc = map(w.linear("text", mean(c)), Math::tanh);
            double[][] z = map(w.linear("gate", beside(mean(p), mean(c))), Loops::sigmoid);
            double[][] fused = plus(product(z, hp), product(map(z, x -> 1 - x), hc));
            return joint(fused, w.linear("score", fused)[0][0]);
          },
          "hybrid_bilinear",
          (w, p, c) -> {
            double[][] hp = map(w.linear("image", mean(p)), Math::tanh);
            double[][] hc = map(w.linear("text", mean(c)), Math::tanh);
            double[][] fused = w.linear("output", product(hp, hc));
            return joint(fused, w.linear("score", fused)[0][0]);
          },
          "enhanced_embedding",
          (w, p, c) -> {
            double[][] h =
                hierarchical(
                    w,
                    "cross_modal_attention.",
                    w.linear("image_preserve", encoded(w, "image_encoder.fc", p)),
                    w.linear("text_preserve", encoded(w, "text_projection", c)));
            double[][] unit = scale(h, 1 / Math.sqrt(Loops.dot(h[0], h[0])));
            return joint(unit, w.linear("cross_modal_attention.score", unit)[0][0]);
          });

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
    return EQUATIONS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void equalsTheSumsWrittenAsLoops(String name) {
    Equation.check(manager, name, DIFFERENT, requireNonNull(EQUATIONS.get(name)));
  }

  @Test
  void hierarchicalAttentionEqualsTheSumsWrittenAsLoops() {
    Equation.check(
        manager,
        "hierarchical_cross_modal",
        SAME,
        (w, p, c) -> {
          double[][] h = hierarchical(w, "", p, c);
          return joint(h, w.linear("score", h)[0][0]);
        });
  }

  @Test
  void acrossTheBatchACaptionLooksAtEveryPicture() {
    Drawn weights = new Drawn(manager);
    Mechanism mechanism = Catalogue.named("cross_modal_across_batch").build(SAME, weights);
    Toy toy = Toy.vectors(manager, SAME);
    Fused fused = mechanism.apply(toy.pair(), Run.PLAIN);
    double[][] pictures = Loops.above(toy.picture(0), toy.picture(1));
    double[][] captions = Loops.above(toy.caption(0), toy.caption(1));
    double[][] expected = crossModal(new Loops(weights), "", pictures, captions);
    Equation.same(Toy.rows(fused.tokens().caption(), 0, 1), Loops.rows(expected, 0, 1));
    Equation.same(Toy.rows(fused.tokens().caption(), 1, 1), Loops.rows(expected, 1, 2));
  }

  @Test
  void aloneItScoresAPairAsInABatchOfOne() {
    Drawn weights = new Drawn(manager);
    Mechanism mechanism = Catalogue.named("cross_modal_across_batch").build(SAME, weights);
    Pair both = Toy.padded(manager, SAME).pair();
    float[] alone = mechanism.alone().apply(both, Run.PLAIN).score().toFloatArray();
    for (int row = 0; row < alone.length; row++) {
      NDIndex one = new NDIndex(row + ":" + (row + 1));
      Pair single =
          new Pair(
              both.picture().get(one),
              both.caption().get(one),
              requireNonNull(both.pictureAttended()).get(one),
              requireNonNull(both.captionAttended()).get(one));
      float score = mechanism.apply(single, Run.PLAIN).score().getFloat();
      assertThat(alone[row]).isCloseTo(score, within(1e-5f));
    }
    float[] beside = mechanism.apply(both, Run.PLAIN).score().toFloatArray();
    assertThat(beside[0]).isNotCloseTo(alone[0], within(1e-3f));
  }

  @Test
  void twoBaseEncodersMakeAJointVectorOf1536() {
    Sizes base = new Sizes(768, 768, 64, 8);
    Mechanism mechanism = Catalogue.named("joint").build(base, new Drawn(manager));
    Fused fused = mechanism.apply(Toy.vectors(manager, base).pair(), Run.PLAIN);
    assertThat(fused.picture().getShape().get(1)).isEqualTo(1536);
    assertThat(fused.joint()).isTrue();
  }

  private static double[][] encoded(Loops w, String name, double[][] x) {
    return w.norm(name + ".1", w.linear(name + ".0", x));
  }

  private static double[][] crossModal(Loops w, String at, double[][] image, double[][] text) {
    double[][] keys = w.linear(at + "image_proj", image);
    return torch(w, at + "attention", w.linear(at + "text_proj", text), keys, HEADS);
  }

  /// PyTorch's packed attention: queries, keys and values are thirds of one matrix.
  static double[][] torch(Loops w, String at, double[][] x, double[][] context, int heads) {
    int width = x[0].length;
    double[][] q = columns(packed(w, at, x), 0, width);
    double[][] k = columns(packed(w, at, context), width, 2 * width);
    double[][] v = columns(packed(w, at, context), 2 * width, 3 * width);
    return w.linear(at + ".out_proj", attention(q, k, v, heads));
  }

  private static double[][] packed(Loops w, String at, double[][] x) {
    double[][] product = Loops.times(x, Loops.transpose(w.matrix(at + ".in_proj_weight")));
    return Loops.plusRow(product, w.vector(at + ".in_proj_bias"));
  }

  private static double[][] hierarchical(Loops w, String at, double[][] p, double[][] c) {
    double[][] localPicture = torch(w, at + "local_image_attention", p, p, HEADS);
    double[][] localCaption = torch(w, at + "local_text_attention", c, c, HEADS);
    double[][] ofText = crossModal(w, at + "image_to_text_attention.", p, localCaption);
    double[][] ofImage = crossModal(w, at + "text_to_image_attention.", c, localPicture);
    return w.linear(at + "output_layer", beside(mean(ofText), mean(ofImage)));
  }

  private static double[][] softmax(double[][] row) {
    double[][] powers = map(row, Math::exp);
    double total = Arrays.stream(powers[0]).sum();
    return scale(powers, 1 / total);
  }
}
