package org.crosslens.fusion;

import static java.util.Objects.requireNonNull;
import static org.crosslens.fusion.Equation.sides;
import static org.crosslens.fusion.Loops.attention;
import static org.crosslens.fusion.Loops.beside;
import static org.crosslens.fusion.Loops.columns;
import static org.crosslens.fusion.Loops.cosine;
import static org.crosslens.fusion.Loops.map;
import static org.crosslens.fusion.Loops.pattern;
import static org.crosslens.fusion.Loops.plus;
import static org.crosslens.fusion.Loops.product;
import static org.crosslens.fusion.Loops.scale;
import static org.crosslens.fusion.Loops.times;
import static org.crosslens.fusion.Loops.transpose;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The equations of v0 to v11 against the same sums written as loops.
class AblationTest {
  private static final int HEADS = 2;
  private static final Sizes SIZES = Sizes.same(8, HEADS);

  private static final Map<String, Equation> EQUATIONS =
      Map.ofEntries(
          Map.entry("v0", (w, p, c) -> sides(times(pattern(p, c), c), times(pattern(c, p), p))),
          Map.entry("v1", (w, p, c) -> shared(p, c, p, c)),
          Map.entry("v2", (w, p, c) -> shared(w.norm("norm", p), w.norm("norm", c))),
          Map.entry(
              "v3", (w, p, c) -> plusBoth(shared(w.norm("norm", p), w.norm("norm", c)), p, c)),
          Map.entry(
              "v4",
              (w, p, c) ->
                  shared(
                      w.linear("image_proj", w.norm("norm", p)),
                      w.linear("text_proj", w.norm("norm", c)))),
          Map.entry(
              "v5",
              (w, p, c) -> {
                double[][] pn = w.norm("norm", p);
                double[][] cn = w.norm("norm", c);
                return both(plusBoth(shared(pn, cn), pn, cn), x -> scale(x, 0.5));
              }),
          Map.entry(
              "v6",
              (w, p, c) -> {
                double[][] pn = w.norm("norm", p);
                double[][] cn = w.norm("norm", c);
                return shared(
                    w.linear("to_q", pn),
                    w.linear("to_k", cn),
                    w.linear("to_v", pn),
                    w.linear("to_v", cn));
              }),
          Map.entry("v7", (w, p, c) -> both(v7(w, p, c), x -> w.norm("out_norm", x))),
          Map.entry(
              "v7_residual",
              (w, p, c) -> both(plusBoth(v7(w, p, c), p, c), x -> w.norm("out_norm", x))),
          Map.entry(
              "v8",
              (w, p, c) ->
                  both(
                      multiHead(w, "", w.norm("norm", p), w.norm("norm", c)),
                      x -> w.norm("out_norm", x))),
          Map.entry(
              "v9",
              (w, p, c) ->
                  finish(w, multiHead(w, "", w.norm("attn_norm", p), w.norm("attn_norm", c)))),
          Map.entry(
              "v10_1",
              (w, p, c) -> {
                double[][] pn = w.norm("attn_norm", p);
                double[][] cn = w.norm("attn_norm", c);
                return finish(
                    w,
                    sides(
                        across(w, "image_", pn, "text_", cn),
                        across(w, "text_", cn, "image_", pn)));
              }),
          Map.entry(
              "v10_2",
              (w, p, c) -> {
                double[][][] a = multiHead(w, "", w.norm("attn_norm", p), w.norm("attn_norm", c));
                return finish(
                    w, sides(gated(w, "image_gate", a[0], p), gated(w, "text_gate", a[1], c)));
              }),
          Map.entry(
              "v10_3",
              (w, p, c) ->
                  finish(
                      w,
                      multiHead(
                          w,
                          "",
                          enriched(w, "image_context", w.norm("attn_norm", p)),
                          enriched(w, "text_context", w.norm("attn_norm", c))))),
          Map.entry(
              "v10_4",
              (w, p, c) ->
                  finish(w, multiQuery(w, "", w.norm("attn_norm", p), w.norm("attn_norm", c)))),
          Map.entry("v10_5", (w, p, c) -> levels(w, p, c, AblationTest::multiHead)),
          Map.entry("v11", (w, p, c) -> levels(w, p, c, AblationTest::multiQuery)),
          Map.entry(
              "v10_6",
              (w, p, c) -> {
                double[][] pn = w.norm("attn_norm", p);
                double[][] cn = w.norm("attn_norm", c);
                double[][] zp = w.linear("contrast_proj", pn);
                double[][] zc = w.linear("contrast_proj", cn);
                double[][][] a = multiHead(w, "", pn, cn);
                return finish(w, plusBoth(sides(alike(a[0], zp, zc), alike(a[1], zc, zp)), p, c));
              }));

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
    Equation.check(manager, name, SIZES, requireNonNull(EQUATIONS.get(name)));
  }

  private static double[][][] shared(double[][] p, double[][] c) {
    return shared(p, c, p, c);
  }

  /// Queries and values of the picture, keys and values of the caption, one matrix.
  private static double[][][] shared(double[][] q, double[][] k, double[][] vp, double[][] vc) {
    double[][] a = pattern(q, k);
    return sides(times(a, vc), times(transpose(a), vp));
  }

  private static double[][][] both(double[][][] sides, UnaryOperator<double[][]> step) {
    return sides(step.apply(sides[0]), step.apply(sides[1]));
  }

  private static double[][][] plusBoth(double[][][] sides, double[][] p, double[][] c) {
    return sides(plus(sides[0], p), plus(sides[1], c));
  }

  /// Before the residual connection and the norm at the end.
  private static double[][][] v7(Loops w, double[][] p, double[][] c) {
    double[][] q = w.linear("to_q", w.norm("norm", p));
    double[][] k = w.linear("to_k", w.norm("norm", c));
    double[][] vp = w.linear("to_v", w.norm("norm", p));
    double[][] vc = w.linear("to_v", w.norm("norm", c));
    double[][] toPicture = new double[p.length][0];
    double[][] toCaption = new double[c.length][0];
    int each = q[0].length / HEADS;
    for (int from = 0; from < q[0].length; from += each) {
      int to = from + each;
      double[][][] head =
          shared(
              columns(q, from, to),
              columns(k, from, to),
              columns(vp, from, to),
              columns(vc, from, to));
      toPicture = beside(toPicture, head[0]);
      toCaption = beside(toCaption, head[1]);
    }
    return sides(w.linear("to_out", toPicture), w.linear("to_out", toCaption));
  }

  private static double[][][] multiHead(Loops w, String at, double[][] p, double[][] c) {
    return sides(look(w, at, p, c), look(w, at, c, p));
  }

  private static double[][] look(Loops w, String at, double[][] x, double[][] y) {
    double[][] attended =
        attention(
            w.linear(at + "to_q", x), w.linear(at + "to_k", y), w.linear(at + "to_v", y), HEADS);
    return w.linear(at + "to_out", attended);
  }

  private static double[][] across(Loops w, String mine, double[][] x, String other, double[][] y) {
    double[][] attended =
        attention(
            w.linear(mine + "to_q", x),
            w.linear(other + "to_k", y),
            w.linear(other + "to_v", y),
            HEADS);
    return w.linear("to_out", attended);
  }

  private static double[][][] multiQuery(Loops w, String at, double[][] p, double[][] c) {
    return sides(ask(w, at, p, c), ask(w, at, c, p));
  }

  /// Repeats the one key and value for each head.
  private static double[][] ask(Loops w, String at, double[][] x, double[][] y) {
    double[][] keyValue = w.linear(at + "to_kv", y);
    int each = keyValue[0].length / 2;
    double[][] keys = columns(keyValue, 0, each);
    double[][] values = columns(keyValue, each, 2 * each);
    double[][] attended =
        attention(w.linear(at + "to_q", x), beside(keys, keys), beside(values, values), HEADS);
    return w.linear(at + "to_out", attended);
  }

  private static double[][][] finish(Loops w, double[][][] attended) {
    return both(attended, a -> feedForward(w, a));
  }

  private static double[][] feedForward(Loops w, double[][] a) {
    double[][] x = w.norm("ff_norm", a);
    double[][] gate = map(w.linear("ff_gate.0", x), Loops::gelu);
    double[][] value = map(w.linear("ff_value.0", x), Loops::gelu);
    return plus(w.linear("ff_out", product(gate, value)), a);
  }

  private static double[][] gated(Loops w, String gate, double[][] attended, double[][] x) {
    double scale = w.vector("gate_scale")[0];
    double[][] open = map(w.linear(gate, beside(attended, x)), Loops::sigmoid);
    return scale(product(open, attended), scale);
  }

  private static double[][] enriched(Loops w, String context, double[][] x) {
    return plus(x, map(w.linear(context, x), Loops::gelu));
  }

  /// Each row of a, times its mean cosine with the other side.
  private static double[][] alike(double[][] a, double[][] mine, double[][] others) {
    double[][] result = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      double sum = 0;
      for (double[] other : others) {
        sum += cosine(new double[][] {mine[i]}, new double[][] {other});
      }
      result[i] = scale(new double[][] {a[i]}, sum / others.length)[0];
    }
    return result;
  }

  private interface Level {
    double[][][] attend(Loops w, String at, double[][] p, double[][] c);
  }

  private static double[][][] levels(Loops w, double[][] p, double[][] c, Level level) {
    double[][] pi = w.norm("attn_norm", p);
    double[][] ci = w.norm("attn_norm", c);
    double[] share = w.vector("level_weights");
    double total = Math.exp(share[0]) + Math.exp(share[1]) + Math.exp(share[2]);
    double[][][] sum = sides(scale(p, 0), scale(c, 0));
    for (int i = 0; i < 3; i++) {
      pi = w.norm("level_norms." + i, w.linear("level_projections." + i, pi));
      ci = w.norm("level_norms." + i, w.linear("level_projections." + i, ci));
      double part = Math.exp(share[i]) / total;
      double[][][] given = level.attend(w, "levels." + i + ".", pi, ci);
      sum = plusBoth(sum, scale(given[0], part), scale(given[1], part));
    }
    return finish(w, sum);
  }
}
