package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Scalar;
import org.crosslens.layers.Weights;
import org.jspecify.annotations.Nullable;

/// A whole model of which caption belongs to which picture: each modality's projection and norm
/// (002, 10.4.1), a mechanism on top, and a temperature.
///
/// The score of a picture and a caption is what the mechanism gives when it is run on that pair.
public final class Matching {
  /// Where training keeps it, one over a temperature of 0.07 (Radford et al. 2021, section 2.5).
  private static final Initial FIRST_SCALE = Initial.constant(Math.log(1 / 0.07));

  private static final double HIGHEST_SCALE = Math.log(100);

  private final DualEncoder front;
  private final Mechanism mechanism;
  private final NDArray logitScale; // scalar, a logarithm

  private Matching(DualEncoder front, Mechanism mechanism, NDArray logitScale) {
    this.front = front;
    this.mechanism = mechanism;
    this.logitScale = logitScale;
  }

  /// Builds the model.
  ///
  /// @param sizes widths of the encoders' tokens, and the width and heads of the mechanism
  public static Matching of(Entry entry, Sizes sizes, Weights weights) {
    return new Matching(
        DualEncoder.of(sizes, weights.under("front")),
        entry.build(Sizes.same(sizes.width(), sizes.heads()), weights.under("mechanism")),
        weights.get("logit_scale", FIRST_SCALE));
  }

  /// The encoders' tokens, projected and normalised: what the mechanism is given.
  public Pair encode(Pair tokens) {
    return front.encode(tokens);
  }

  /// Runs the mechanism on right pairs.
  public Fused fuse(Pair encoded, Run run) {
    return mechanism.apply(encoded, run);
  }

  /// What scores are multiplied with to give logits, a scalar.
  public NDArray scale(NDArray like) {
    return Scalar.of(like, 0).add(logitScale).minimum(Scalar.of(like, HIGHEST_SCALE)).exp();
  }

  /// The in-batch scores of the seed's training: every picture's vector against every caption's,
  /// though each was computed with its own right partner. What this finds may be that partner
  /// shining through and not a match.
  ///
  /// @return (pictures, captions), cosines
  /// @throws IllegalStateException when the mechanism makes one joint vector of both
  public static NDArray batchScores(Fused fused) {
    if (fused.joint()) {
      throw new IllegalStateException("a joint vector has no two sides to multiply");
    }
    return Fused.unit(fused.picture()).matMul(Fused.unit(fused.caption()).transpose());
  }

  /// The scores of some pictures with every caption, the mechanism run on each pair as if it were
  /// alone.
  ///
  /// @param encoded what [#encode] gave for all
  /// @param from the first picture
  /// @param to the picture after the last
  /// @return (to - from, captions)
  public NDArray pairScores(Pair encoded, int from, int to, Run run) {
    long pictures = (long) to - from;
    long captions = encoded.caption().getShape().get(0);
    UnaryOperator<NDArray> seen =
        x -> each(x.get(new ai.djl.ndarray.index.NDIndex("{}:{}", from, to)), captions);
    UnaryOperator<NDArray> read = x -> every(x, pictures);
    Pair all =
        new Pair(
            seen.apply(encoded.picture()),
            read.apply(encoded.caption()),
            mapped(encoded.pictureAttended(), seen),
            mapped(encoded.captionAttended(), read));
    return mechanism.alone().apply(all, run).score().reshape(pictures, captions);
  }

  private static @Nullable NDArray mapped(@Nullable NDArray x, UnaryOperator<NDArray> step) {
    return x == null ? null : step.apply(x);
  }

  /// (n, ...) to (n times, ...): a, a, b, b.
  private static NDArray each(NDArray x, long times) {
    return flat(x.expandDims(1), x.getShape(), x.getShape().get(0), times);
  }

  /// (n, ...) to (times n, ...): a, b, a, b.
  private static NDArray every(NDArray x, long times) {
    return flat(x.expandDims(0), x.getShape(), times, x.getShape().get(0));
  }

  private static NDArray flat(NDArray x, Shape shape, long first, long second) {
    Shape rest = shape.slice(1);
    return x.broadcast(new Shape(first, second).addAll(rest))
        .reshape(new Shape(first * second).addAll(rest));
  }
}
