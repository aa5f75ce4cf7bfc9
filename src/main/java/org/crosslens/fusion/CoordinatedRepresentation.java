package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Two spaces, one for each modality, made comparable by a linear map each (10.3.2; Radford et al.
/// 2021, CLIP).
///
/// @param image without bias
/// @param text without bias
record CoordinatedRepresentation(Projection image, Projection text) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "coordinated",
              Group.REPRESENTATION,
              "Separate spaces, compared by cosine",
              """
              P' = P W_p,  C' = C W_c
              score = cos(mean P', mean C')""",
              "002, 10.3.2 (CLIP)",
              List.of(
                  "Projections without bias, as CLIP has them.",
                  "A sequence's vector is its mean token."),
              new Count("picture width + caption width"),
              Step.table(
                  """
                  picture' <- picture | linear | patches × width | patches picture width
                  caption' <- caption | linear | pieces × width | pieces caption width
                  """
                      + Steps.COSINE)),
          CoordinatedRepresentation::of);

  static CoordinatedRepresentation of(Sizes sizes, Weights weights) {
    return new CoordinatedRepresentation(
        Projection.withoutBias(weights.under("visual_projection"), sizes.picture(), sizes.width()),
        Projection.withoutBias(weights.under("text_projection"), sizes.caption(), sizes.width()));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    return Fused.byCosine(pair.map(image::apply, text::apply));
  }
}
