package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// The dual encoder's features, preserved by a layer each, fused by hierarchical attention to a
/// vector of unit length (10.4.2).
///
/// @param encoder projections and norms of the dual encoder
/// @param imagePreserve of the picture's features
/// @param textPreserve of the caption's features
/// @param attention across modalities
record EnhancedEmbedding(
    DualEncoder encoder,
    Projection imagePreserve,
    Projection textPreserve,
    HierarchicalCrossModal attention)
    implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "enhanced_embedding",
              Group.REPRESENTATION,
              "Dual encoder, then hierarchical attention",
              """
              P~ = W_p LN(E_p P),  C~ = W_c LN(E_c C)
              h = Hierarchical(P~, C~) / |Hierarchical(P~, C~)|""",
              "002, 10.4.2, EnhancedMultimodalEmbedding_no_p (code)",
              List.of(
                  "image_preserve and text_preserve are named and not given: here one linear layer"
                      + " each.",
                  "cross_modal_attention is HierarchicalCrossModalAttention, whose forward it"
                      + " calls.",
                  "The code's logits multiply the joint vectors with themselves: a pair's own logit"
                      + " is always the largest, trained or not. The score here is a learned linear"
                      + " map of the joint vector."),
              new Count("picture width + caption width + 24 width² + 30 width + 1"),
              Step.table(
                  """
                  eP <- picture | LayerNorm(linear) | patches × width | patches picture width
                  eC <- caption | LayerNorm(linear) | pieces × width | pieces caption width
                  P <- eP | image_preserve | patches × width | patches width²
                  C <- eC | text_preserve | pieces × width | pieces width²
                  """
                      + HierarchicalCrossModal.STEPS.replace("joint <-", "h <-")
                      + "joint <- h | to unit length | 1 × width\n"
                      + Steps.HEAD)),
          EnhancedEmbedding::of);

  static EnhancedEmbedding of(Sizes sizes, Weights weights) {
    int width = sizes.width();
    return new EnhancedEmbedding(
        DualEncoder.of(sizes, weights),
        Projection.of(weights.under("image_preserve"), width, width),
        Projection.of(weights.under("text_preserve"), width, width),
        HierarchicalCrossModal.of(
            Sizes.same(width, sizes.heads()), weights.under("cross_modal_attention")));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair encoded = run.step("eP", "eC", encoder.encode(pair));
    Pair preserved = run.step("P", "C", encoded.map(imagePreserve::apply, textPreserve::apply));
    NDArray unit = Fused.unit(run.step("h", attention.combined(preserved, run)));
    return Fused.joint(unit.expandDims(1), null, attention.score());
  }
}
