package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Multi-modal causal attention (003; Yao et al. 2023, DeepSpeed-VisualChat): text looks at its
/// earlier text and at the picture through two softmaxes; the picture looks only at itself.
///
/// @param projections of all tokens
/// @param output after the heads are joined
/// @param heads number of heads
/// @param visualContext whether visual tokens look at each other, or each at itself alone
record CausalFusion(QueryKeyValue projections, Projection output, int heads, boolean visualContext)
    implements Mechanism {
  private static final AttentionSite VISUAL = AttentionSite.self("picture", 0);
  private static final AttentionSite TEXT = AttentionSite.self("caption", 0);

  private static final List<String> READINGS =
      List.of(
          "Text says that each text token sees its previous tokens, the formula has no causal mask:"
              + " the mask is built, and a token also sees itself, as in the seed's drawing.",
          "The formula has no scale; the usual one over the root of the head width is used.",
          "Q_T, K_T and Q_V, K_V may be read as projections of their own. Here one set projects all"
              + " tokens, as in the language model that the paper extends; the two softmaxes are"
              + " what is separate.",
          "The two weighted sums are added as the formula says: a text token's weights sum to two.",
          "Attention with an output projection; no residual connection and no norm.");

  static final Entry ENTRY =
      entry(
          "mmca",
          "Each visual token sees itself alone",
          "V' = O(V(P))",
          "Visual tokens only attend to themselves: each to itself alone, as the drawing shows. Its"
              + " pattern is the identity. mmca_visual_context has the other reading.",
          false);

  static final Entry VISUAL_CONTEXT =
      entry(
          "mmca_visual_context",
          "Visual tokens see each other",
          "V' = O([softmax(Q_h(P) K_h(P)^T / sqrt(d/h)) V_h(P)])",
          "Visual tokens only attend to themselves: to the visual tokens, as self_attention(v) in"
              + " the pseudocode can be read.",
          true);

  private static Entry entry(
      String name, String title, String visual, String reading, boolean visualContext) {
    List<String> choices = new ArrayList<>(READINGS);
    choices.addFirst(reading);
    return new Entry(
        new Entry.Card(
            name,
            Group.CAUSAL,
            title,
            """
            A_TT = softmax(Q(C) K(C)^T / sqrt(d/h) + causal),  A_TV = softmax(Q(C) K(P)^T / sqrt(d/h))
            C' = O([A_TT V(C) + A_TV V(P)])
            """
                + visual,
            "003, pseudocode and formulas; Yao et al. 2023",
            choices,
            new Count("4 width² + 4 width"),
            Step.table(
                """
                A_VV <- picture | softmax(Q(P) K(P)^T / sqrt(d/h)) a head | heads × patches × patches | 2 patches width² + patches² width | self picture 0
                picture' <- A_VV, picture | O(A_VV V(P)) | patches × width | 2 patches width² + patches² width
                A_TT <- caption | softmax of the text on itself, causal | heads × pieces × pieces | 2 pieces width² + pieces² width | self caption 0
                A_TV <- caption, picture | softmax of the text on the picture | heads × pieces × patches | patches pieces width | cross caption 0
                caption' <- A_TT, A_TV, caption, picture | O(A_TT V(C) + A_TV V(P)) | pieces × width | 2 pieces width² + pieces² width + patches pieces width
                """
                    + Steps.COSINE)),
        (sizes, weights) -> of(sizes, weights, visualContext));
  }

  private static CausalFusion of(Sizes sizes, Weights weights, boolean visualContext) {
    int width = sizes.only();
    return new CausalFusion(
        QueryKeyValue.of(weights, width),
        Projection.of(weights.under("to_out"), width, width),
        sizes.heads(),
        visualContext);
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair q = split(pair, projections.query());
    Pair k = split(pair, projections.key());
    Pair v = split(pair, projections.value());
    Probe probe = run.probe();
    NDArray seen = Heads.mix(VISUAL, visual(pair, q, k, probe), v.picture(), probe);
    NDArray told = Heads.mix(TEXT, text(pair, q, k, probe), v.caption(), probe);
    NDArray looked =
        Heads.pattern(Heads.CAPTION, q.caption(), k.picture(), pair.pictureMask(), probe);
    NDArray shown = Heads.mix(Heads.CAPTION, looked, v.picture(), probe);
    Pair sums = pair.with(seen, run.step("caption': sum", told.add(shown)));
    return Fused.byCosine(sums.map(Heads::join).map(output::apply));
  }

  private Pair split(Pair pair, Projection projection) {
    return pair.map(x -> Heads.split(projection.apply(x), heads));
  }

  private NDArray visual(Pair pair, Pair q, Pair k, Probe probe) {
    NDArray mask = visualContext ? pair.pictureMask() : alone(pair.picture());
    return Heads.pattern(VISUAL, q.picture(), k.picture(), mask, probe);
  }

  private static NDArray text(Pair pair, Pair q, Pair k, Probe probe) {
    NDArray caption = pair.caption();
    @Nullable NDArray mask =
        Mask.decoder(
            caption.getManager(), 0, (int) caption.getShape().get(1), pair.captionAttended());
    return Heads.pattern(TEXT, q.caption(), k.caption(), mask, probe);
  }

  /// Lets each position look at itself alone: (1, 1, positions, positions).
  private static NDArray alone(NDArray x) {
    int positions = (int) x.getShape().get(1);
    return Mask.padding(x.getManager().eye(positions)).reshape(1, 1, positions, positions);
  }
}
