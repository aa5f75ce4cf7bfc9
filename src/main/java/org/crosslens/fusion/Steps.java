package org.crosslens.fusion;

/// Lines of step tables that several mechanisms share; see [Step#table].
final class Steps {
  /// The score of a pair whose sides stay apart.
  static final String COSINE =
      "score <- picture', caption' | cosine of the two mean tokens | 1 | 3 width\n";

  /// The score of a pair that has become one representation.
  static final String HEAD = "score <- joint | linear map of the mean token | 1 | width\n";

  /// One LayerNorm for both sides.
  static final String NORMS =
      """
      P <- picture | LayerNorm | patches × width
      C <- caption | the same LayerNorm | pieces × width
      """;

  /// One matrix read both ways, in one head.
  static final String SHARED =
      """
      A <- P, C | softmax(P C^T / sqrt(d)) | 1 × patches × pieces | patches pieces width | cross picture 0
      A^T <- A | transpose: rows do not sum to one | 1 × pieces × patches | 0 | cross caption 0 transposed
      """;

  /// Attention of both sides with shared projections.
  static final String MULTI_HEAD =
      """
      A <- P, C | softmax(Q(P) K(C)^T / sqrt(d/h)) a head | heads × patches × pieces | patches width² + pieces width² + patches pieces width | cross picture 0
      B <- C, P | softmax(Q(C) K(P)^T / sqrt(d/h)) a head | heads × pieces × patches | pieces width² + patches width² + patches pieces width | cross caption 0
      aP <- A, C | O(A V(C)) | patches × width | pieces width² + patches pieces width + patches width²
      aC <- B, P | O(B V(P)) | pieces × width | patches width² + patches pieces width + pieces width²
      """;

  /// The gated feed-forward that ends v9 and what is built on it.
  static final String GATED =
      """
      picture' <- aP | aP + F(LayerNorm(aP)) | patches × width | 12 patches width²
      caption' <- aC | aC + F(LayerNorm(aC)) | pieces × width | 12 pieces width²
      """
          + COSINE;

  private Steps() {}
}
