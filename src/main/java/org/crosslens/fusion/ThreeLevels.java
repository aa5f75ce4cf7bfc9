package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// v10_5 and v11: v9 that lets the modalities look at each other on three levels, each made of the
/// one below, and weighs what the levels give.
///
/// @param norm of what comes in
/// @param levels from below
/// @param levelWeights (3), before softmax
/// @param feedForward v9's
record ThreeLevels(
    Norm norm, List<Level> levels, NDArray levelWeights, GatedFeedForward feedForward)
    implements Mechanism {
  private static final int LEVELS = 3;

  private static final String FORMULA =
      """
      P_0 = LN(P),  P_i = LN_i(W_i P_{i-1}),  C_i likewise,  i = 1, 2, 3
      a_P = sum_i w_i %s_i(P_i, C_i),  w = softmax(level_weights)
      P' = a_P + F(LN'(a_P));  C' likewise""";

  static final Entry HIERARCHICAL =
      new Entry(
          new Entry.Card(
              "v10_5",
              Group.ABLATION,
              "v9 on three levels",
              FORMULA.formatted("MultiHead"),
              "002, 10.4.4.2, second table, v10_5",
              choices("Each level has its own multi-head attention."),
              new Count("27 width² + 34 width + 3"),
              steps("patches width² + pieces width²", "patches width² + pieces width²")),
          (sizes, weights) -> of(sizes, weights, false));

  static final Entry MULTI_QUERY =
      new Entry(
          new Entry.Card(
              "v11",
              Group.ABLATION,
              "v9 with multi-query attention on three levels",
              FORMULA.formatted("MultiQuery"),
              "002, 10.4.4.2, second table, v11",
              choices("Each level has its own multi-query attention, as v10_4's."),
              new Count("21 width² + 28 width + 6 width width/heads + 6 width/heads + 3"),
              steps(
                  "patches width² + pieces width width/heads",
                  "pieces width² + patches width width/heads")),
          (sizes, weights) -> of(sizes, weights, true));

  /// One level.
  ///
  /// @param projection of what the level below gives
  /// @param norm after it
  /// @param attention both directions
  record Level(Projection projection, Norm norm, TwoWay attention) {
    NDArray raise(NDArray x) {
      return norm.apply(projection.apply(x));
    }
  }

  private static List<String> choices(String attention) {
    return List.of(
        "Each level is a projection and a norm of the level below; the words do not say whether"
            + " levels follow or stand beside each other.",
        "level_projections and level_norms serve both modalities, as all of v9 does.",
        attention,
        "The learned weights pass a softmax and start equal.");
  }

  /// Each direction's cost of projecting: (queries and keys) is what (values and output) is.
  private static List<Step> steps(String ofPicture, String ofCaption) {
    StringBuilder lines =
        new StringBuilder(Steps.NORMS.replace("P <-", "P0 <-").replace("C <-", "C0 <-"));
    for (int i = 1; i <= LEVELS; i++) {
      lines.append(
          """
          P# <- P% | LayerNorm(W# P%) | patches × width | patches width²
          C# <- C% | LayerNorm(W# C%) | pieces × width | pieces width²
          A# <- P#, C# | softmax(Q(P#) K(C#)^T / sqrt(d/h)) a head | heads × patches × pieces | OFPICTURE + patches pieces width | cross picture %
          B# <- C#, P# | softmax(Q(C#) K(P#)^T / sqrt(d/h)) a head | heads × pieces × patches | OFCAPTION + patches pieces width | cross caption %
          mP# <- A#, C# | O(A# V(C#)) | patches × width | OFPICTURE + patches pieces width
          mC# <- B#, P# | O(B# V(P#)) | pieces × width | OFCAPTION + patches pieces width
          """
              .replace("#", "" + i)
              .replace("%", "" + (i - 1))
              .replace("OFPICTURE", ofPicture)
              .replace("OFCAPTION", ofCaption));
    }
    return Step.table(
        lines
            + """
            aP <- mP1, mP2, mP3 | weighted sum | patches × width
            aC <- mC1, mC2, mC3 | weighted sum | pieces × width
            """
            + Steps.GATED);
  }

  private static ThreeLevels of(Sizes sizes, Weights weights, boolean multiQuery) {
    int width = sizes.only();
    List<Level> levels =
        IntStream.range(0, LEVELS).mapToObj(i -> level(sizes, weights, i, multiQuery)).toList();
    return new ThreeLevels(
        Norm.of(weights.under("attn_norm"), width, NormedShared.EPSILON),
        levels,
        weights.get("level_weights", Initial.ZERO, LEVELS),
        GatedFeedForward.of(weights, width));
  }

  private static Level level(Sizes sizes, Weights weights, int i, boolean multiQuery) {
    int width = sizes.width();
    Weights own = weights.under("levels." + i);
    return new Level(
        Projection.of(weights.under("level_projections." + i), width, width),
        Norm.of(weights.under("level_norms." + i), width, NormedShared.EPSILON),
        multiQuery
            ? MultiQuery.twoWay(own, width, sizes.heads(), i)
            : TwoWay.shared(own, width, sizes.heads(), i));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray shares = run.step("aP: weights of the levels", shares(pair.picture()));
    Pair below = run.step("P0", "C0", pair.map(norm::apply));
    List<Pair> given = new ArrayList<>();
    for (Level level : levels) {
      NDArray share = shares.get(given.size());
      int number = given.size() + 1;
      below = run.step("P" + number, "C" + number, below.map(level::raise));
      Pair attended = level.attention.apply(below, run.dropping());
      given.add(run.step("mP" + number, "mC" + number, attended).map(x -> x.mul(share)));
    }
    Pair sum = given.stream().reduce(Pair::add).orElseThrow().map(run.dropout()::apply);
    return Fused.byCosine(feedForward.apply(sum, run));
  }

  /// How much each level counts, (3); like the given array it belongs to the run.
  private NDArray shares(NDArray like) {
    return like.getManager().zeros(levelWeights.getShape()).add(levelWeights).softmax(0);
  }
}
