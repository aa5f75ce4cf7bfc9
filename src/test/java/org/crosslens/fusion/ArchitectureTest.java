package org.crosslens.fusion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crosslens.fusion.Equation.joint;
import static org.crosslens.fusion.Equation.sides;
import static org.crosslens.fusion.Loops.above;
import static org.crosslens.fusion.Loops.attention;
import static org.crosslens.fusion.Loops.cosine;
import static org.crosslens.fusion.Loops.map;
import static org.crosslens.fusion.Loops.mean;
import static org.crosslens.fusion.Loops.plus;
import static org.crosslens.fusion.Loops.rows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cross-attention in known architectures against loops.
class ArchitectureTest {
  private static final int HEADS = 2;
  private static final int WIDTH = 8;

  private static final Map<String, Sizes> SIZES =
      Map.of(
          "encoder_decoder", Sizes.same(WIDTH, HEADS),
          "bert_decoder", new Sizes(6, WIDTH, WIDTH, HEADS),
          "unet_cross_attention", new Sizes(6, 10, WIDTH, HEADS),
          "selfdoc", new Sizes(6, 10, WIDTH, HEADS),
          "film", new Sizes(6, 10, WIDTH, HEADS),
          "persistent_memory", Sizes.same(WIDTH, HEADS),
          "crossvit", Sizes.same(WIDTH, HEADS),
          "retro", new Sizes(6, WIDTH, WIDTH, HEADS));

  private static final Map<String, Equation> EQUATIONS =
      Map.of(
          "encoder_decoder",
          (w, p, c) -> {
            double[][] p1 = w.norm("encoder.self_norm", plus(p, look(w, "encoder.self", p, p)));
            double[][] encoded = fed(w, "encoder.", p1, x -> Math.max(x, 0));
            return sides(encoded, decoded(w, "decoder.", c, encoded, x -> Math.max(x, 0)));
          },
          "bert_decoder",
          (w, p, c) -> {
            double[][] decoded = decoded(w, "", c, p, Loops::gelu);
            return joint(decoded, w.linear("score", mean(decoded))[0][0]);
          },
          "unet_cross_attention",
          (w, p, c) -> {
            double[][] attended =
                attention(w.linear("to_q", p), w.linear("to_k", c), w.linear("to_v", c), HEADS);
            double[][] told = w.linear("to_out.0", attended);
            return new double[][][] {told, c, {{cosine(mean(p), mean(told))}}};
          },
          "selfdoc",
          (w, p, c) -> {
            int both = Math.min(p.length, c.length);
            return sides(
                attention(
                    w.linear("image_to_q", p),
                    w.linear("text_to_k", rows(c, 0, both)),
                    w.linear("image_to_v", rows(p, 0, both)),
                    HEADS),
                attention(
                    w.linear("text_to_q", c),
                    w.linear("image_to_k", rows(p, 0, both)),
                    w.linear("text_to_v", rows(c, 0, both)),
                    HEADS));
          },
          "film",
          (w, p, c) -> {
            double[][] both = w.linear("modulation", mean(c));
            double[][] result = new double[p.length][p[0].length];
            for (int i = 0; i < p.length; i++) {
              for (int j = 0; j < p[0].length; j++) {
                result[i][j] = (1 + both[0][j]) * p[i][j] + both[0][p[0].length + j];
              }
            }
            return joint(result, w.linear("score", mean(result))[0][0]);
          },
          "persistent_memory",
          (w, p, c) -> sides(plus(p, remembered(w, p, c)), plus(c, remembered(w, c, p))),
          "crossvit",
          (w, p, c) -> {
            double[][] ofPicture = exchanged(w, "image.", p, c);
            double[][] ofCaption = exchanged(w, "text.", c, p);
            return new double[][][] {
              above(ofPicture, rows(p, 1, p.length)),
              above(ofCaption, rows(c, 1, c.length)),
              {{cosine(ofPicture, ofCaption)}}
            };
          },
          "retro",
          (w, p, c) -> {
            double[][] told = new double[c.length][c[0].length];
            int chunk = Math.min(4, c.length);
            int chunks = (c.length + chunk - 1) / chunk;
            int slice = (p.length + chunks - 1) / chunks;
            double[][] n = w.norm("norm", c);
            for (int i = chunk - 1; i < c.length; i++) {
              int from = Math.min((i - (chunk - 1)) / chunk * slice, p.length - 1);
              double[][] neighbours = rows(p, from, Math.min(from + slice, p.length));
              told[i] = look(w, "cross", rows(n, i, i + 1), neighbours)[0];
            }
            return new double[][][] {p, plus(c, told), {{cosine(mean(c), mean(told))}}};
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
    Sizes sizes = requireNonNull(SIZES.get(name));
    Equation equation = requireNonNull(EQUATIONS.get(name));
    Equation.check(manager, name, sizes, equation);
    Toy longer = Toy.of(manager, sizes, new int[] {7, 3}, new int[] {9, 5});
    Equation.check(manager, name, sizes, equation, longer);
  }

  @Test
  void aPieceSeesNoNeighboursOfAChunkThatIsNotComplete() {
    Sizes sizes = Sizes.same(WIDTH, HEADS);
    Mechanism retro = Catalogue.named("retro").build(sizes, new Drawn(manager));
    Pair pair = Toy.of(manager, sizes, new int[] {6}, new int[] {8}).pair();
    Pair changed = pair.with(pair.picture().duplicate(), pair.caption());
    changed.picture().set(new NDIndex(":, 3:"), 9f); // the second chunk's neighbours
    Pair before = retro.apply(pair, Run.PLAIN).tokens();
    Pair after = retro.apply(changed, Run.PLAIN).tokens();
    NDIndex earlier = new NDIndex(":, :7");
    assertThat(after.caption().get(earlier).toFloatArray())
        .isEqualTo(before.caption().get(earlier).toFloatArray());
    assertThat(after.caption().toFloatArray()).isNotEqualTo(before.caption().toFloatArray());
    NDIndex untold = new NDIndex(":, :3");
    assertThat(after.caption().get(untold).toFloatArray())
        .isEqualTo(pair.caption().get(untold).toFloatArray());
  }

  @Test
  void aDecoderSeesNoLaterPieces() {
    for (String name : new String[] {"encoder_decoder", "bert_decoder"}) {
      Sizes sizes = Sizes.same(WIDTH, HEADS);
      Mechanism decoder = Catalogue.named(name).build(sizes, new Drawn(manager));
      Pair pair = Toy.padded(manager, sizes).pair();
      Pair changed = pair.with(pair.picture(), pair.caption().duplicate());
      changed.caption().set(new NDIndex(":, 2:"), 9f);
      NDIndex earlier = new NDIndex(":, :2");
      assertThat(decoder.apply(changed, Run.PLAIN).tokens().caption().get(earlier).toFloatArray())
          .isEqualTo(decoder.apply(pair, Run.PLAIN).tokens().caption().get(earlier).toFloatArray());
    }
  }

  private static double[][] look(Loops w, String at, double[][] x, double[][] context) {
    return look(w, at, x, context, (i, j) -> true);
  }

  private static double[][] look(
      Loops w, String at, double[][] x, double[][] context, Loops.Allowed allowed) {
    double[][] q = w.linear(at + ".to_q", x);
    double[][] k = w.linear(at + ".to_k", context);
    double[][] v = w.linear(at + ".to_v", context);
    return w.linear(at + ".to_out", attention(q, k, v, HEADS, allowed));
  }

  private static double[][] fed(Loops w, String at, double[][] x, DoubleUnaryOperator activation) {
    double[][] inner = map(w.linear(at + "mlp.up", x), activation);
    return w.norm(at + "mlp_norm", plus(x, w.linear(at + "mlp.down", inner)));
  }

  private static double[][] decoded(
      Loops w, String at, double[][] c, double[][] encoded, DoubleUnaryOperator activation) {
    double[][] own = look(w, at + "self", c, c, (i, j) -> j <= i);
    double[][] c1 = w.norm(at + "self_norm", plus(c, own));
    double[][] c2 = w.norm(at + "cross_norm", plus(c1, look(w, at + "cross", c1, encoded)));
    return fed(w, at, c2, activation);
  }

  private static double[][] remembered(Loops w, double[][] x, double[][] context) {
    double[][] k = above(w.linear("to_k", context), w.matrix("memory_keys"));
    double[][] v = above(w.linear("to_v", context), w.matrix("memory_values"));
    return w.linear("to_out", attention(w.linear("to_q", x), k, v, HEADS));
  }

  private static double[][] exchanged(Loops w, String at, double[][] own, double[][] other) {
    double[][] moved = w.linear(at + "f", rows(own, 0, 1));
    double[][] others = other.length == 1 ? other : rows(other, 1, other.length);
    double[][] seen = w.norm(at + "norm", above(moved, others));
    double[][] told = look(w, at + "attention", rows(seen, 0, 1), seen);
    return w.linear(at + "g", plus(moved, told));
  }
}
