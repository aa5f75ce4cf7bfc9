package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// A decoder's cross-attention to one of its two sources, with the norm before it.
///
/// @param ofPicture whether it looks at the picture or at the caption
/// @param norm before it
/// @param attention at the site `decoder picture` or `decoder caption`
record SourceAttention(boolean ofPicture, Norm norm, Attention attention) {
  static SourceAttention picture(Sizes sizes, Weights weights) {
    return of("picture", true, sizes, sizes.picture(), weights);
  }

  static SourceAttention caption(Sizes sizes, Weights weights) {
    return of("caption", false, sizes, sizes.caption(), weights);
  }

  private static SourceAttention of(
      String source, boolean ofPicture, Sizes sizes, int context, Weights weights) {
    AttentionSite site = AttentionSite.cross("decoder-" + source, 0);
    return new SourceAttention(
        ofPicture,
        Decoding.norm(weights, source + "_norm", sizes.width()),
        Decoding.cross(weights, source, site, sizes, context));
  }

  /// What the source tells each position: (batch, positions, width).
  NDArray apply(NDArray x, Pair sources, Run run) {
    NDArray normed = norm.apply(x);
    return ofPicture
        ? run.step("mP", look(normed, sources.picture(), sources.pictureMask(), run))
        : run.step("mC", look(normed, sources.caption(), sources.captionMask(), run));
  }

  private NDArray look(NDArray normed, NDArray source, @Nullable NDArray mask, Run run) {
    return attention.apply(normed, source, mask, run.probe());
  }

  /// Two lines of a step table: the pattern NAME and what it tells, mNAME.
  ///
  /// @param name P or C
  /// @param from the result that asks
  static String steps(String name, String from) {
    return """
        A# <- %, SOURCE | softmax of LayerNorm(%) on # a head | heads × 1 × LENGTH | width² + LENGTH SOURCE width + LENGTH width | cross decoder-SOURCE 0
        m# <- A#, SOURCE | O(A V(#)) | 1 × width | LENGTH SOURCE width + LENGTH width + width²
        """
        .replace("#", name)
        .replace("%", from)
        .replace("SOURCE", name.equals("P") ? "picture" : "caption")
        .replace("LENGTH", name.equals("P") ? "patches" : "pieces");
  }
}
