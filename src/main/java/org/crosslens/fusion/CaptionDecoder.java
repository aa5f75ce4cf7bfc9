package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.Problem;

/// A small writer of captions that is told by two sources: words, one decoder layer with a way to
/// take in both, and a guess at each next word.
public final class CaptionDecoder {
  private final DualEncoder front;
  private final Decoding layer;
  private final Embedding words;
  private final Embedding positions;
  private final Norm norm;
  private final Projection next;

  private CaptionDecoder(Decoding layer, Sizes sizes, int words, int positions, Weights weights) {
    this.layer = layer;
    front = DualEncoder.of(sizes, weights.under("front"));
    this.words = Embedding.of(weights.under("words"), words, sizes.width());
    this.positions = Embedding.of(weights.under("positions"), positions, sizes.width());
    norm = Decoding.norm(weights, "norm", sizes.width());
    next = Projection.of(weights.under("next"), sizes.width(), words);
  }

  /// Builds the model.
  ///
  /// @param entry a mechanism of [Group#DECODER]
  /// @param sizes widths of the sources' tokens, and the width and heads of the decoder
  /// @param words number of words it knows
  /// @param positions the most words it can read
  /// @throws Problem when the mechanism is no decoder
  public static CaptionDecoder of(
      Entry entry, Sizes sizes, int words, int positions, Weights weights) {
    Sizes inner = Sizes.same(sizes.width(), sizes.heads());
    if (entry.build(inner, weights.under("mechanism")) instanceof Decoding layer) {
      return new CaptionDecoder(layer, sizes, words, positions, weights);
    }
    throw new Problem(
        "The mechanism " + entry.name() + " writes no captions.",
        "Choose among those whose names begin with decoder_.");
  }

  /// What it expects as each next word.
  ///
  /// @param ids (batch, positions), int64, the words so far
  /// @param sources what it is told
  /// @return logits, (batch, positions, words)
  public NDArray logits(NDArray ids, Pair sources, Run run) {
    NDArray placed = words.apply(ids).add(positions.first(ids.getShape().get(1), ids));
    return next.apply(norm.apply(layer.decode(placed, front.encode(sources), run)));
  }
}
