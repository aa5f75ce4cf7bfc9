package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// v7: v6 with several heads, an output projection and a LayerNorm at the end; with a residual
/// connection before that norm on demand.
///
/// @param norm of what comes in
/// @param projections of both sides
/// @param heads number of shared matrices
/// @param output after the heads are joined
/// @param outputNorm of what goes out
/// @param residual whether what came in is added before the last norm
record SharedMultiHead(
    Norm norm,
    QueryKeyValue projections,
    int heads,
    Projection output,
    Norm outputNorm,
    boolean residual)
    implements Mechanism {
  static final Entry ENTRY = entry("v7", "Shared matrices in several heads", false);
  static final Entry WITH_RESIDUAL =
      entry("v7_residual", "v7 with a residual before the output norm", true);

  private static Entry entry(String name, String title, boolean residual) {
    String plus = residual ? "%s + " : "";
    return new Entry(
        new Entry.Card(
            name,
            Group.ABLATION,
            title,
            """
            P~ = LN(P),  C~ = LN(C),  A_h = softmax(Q_h(P~) K_h(C~)^T / sqrt(d/h))
            P' = LN'(%sO([A_h V_h(C~)])),  C' = LN'(%sO([A_h^T V_h(P~)]))"""
                .formatted(plus.formatted("P"), plus.formatted("C")),
            "002, 10.4.4.2, second table, v7",
            List.of(
                residual
                    ? "The table words no residual connection; this adds one before the output norm."
                    : "As worded: no residual connection. v7_residual has one.",
                "Queries, keys, values and the output are projected as in v8's code.",
                SharedPattern.NOTE),
            new Count("4 width² + 8 width"),
            Step.table(
                Steps.NORMS
                    + """
                    A <- P, C | softmax(Q(P) K(C)^T / sqrt(d/h)) a head | heads × patches × pieces | patches width² + pieces width² + patches pieces width | cross picture 0
                    A^T <- A | transpose: rows do not sum to one | heads × pieces × patches | 0 | cross caption 0 transposed
                    aP <- A, C | O(A V(C)) | patches × width | pieces width² + patches pieces width + patches width²
                    aC <- A^T, P | O(A^T V(P)) | pieces × width | patches width² + patches pieces width + pieces width²
                    """
                    + (residual
                        ? """
                        picture' <- picture, aP | LayerNorm(P + aP) | patches × width
                        caption' <- caption, aC | LayerNorm(C + aC) | pieces × width
                        """
                        : """
                        picture' <- aP | LayerNorm | patches × width
                        caption' <- aC | the same LayerNorm | pieces × width
                        """)
                    + Steps.COSINE)),
        (sizes, weights) -> of(sizes, weights, residual));
  }

  private static SharedMultiHead of(Sizes sizes, Weights weights, boolean residual) {
    int width = sizes.only();
    return new SharedMultiHead(
        Norm.of(weights.under("norm"), width, NormedShared.EPSILON),
        QueryKeyValue.of(weights, width),
        sizes.heads(),
        Projection.of(weights.under("to_out"), width, width),
        Norm.of(weights.under("out_norm"), width, NormedShared.EPSILON),
        residual);
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P", "C", pair.map(norm::apply));
    Pair asked = normed.map(projections.query()::apply, projections.key()::apply);
    Pair values = normed.map(projections.value()::apply);
    Pair mixed = SharedPattern.apply(asked, values, heads, run.probe());
    Pair attended = run.step("aP", "aC", mixed.map(output::apply));
    Pair out =
        residual ? run.step("picture': P + aP", "caption': C + aC", pair.add(attended)) : attended;
    return Fused.byCosine(out.map(outputNorm::apply));
  }
}
