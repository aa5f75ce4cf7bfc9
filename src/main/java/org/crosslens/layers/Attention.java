package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// Multi-head scaled dot-product attention (Vaswani et al. 2017, section 3.2).
///
/// One class for all uses: self-attention passes `x` as its own context, cross-attention passes
/// another sequence.
///
/// @param site where it stands in the model
/// @param heads number of heads; divides the query's width
/// @param query from x
/// @param key from the context
/// @param value from the context
/// @param output after the heads are joined
/// @param scale multiplies the queries
public record Attention(
    AttentionSite site,
    int heads,
    Projection query,
    Projection key,
    Projection value,
    Projection output,
    double scale) {

  /// With the usual scale, one over the root of the head width.
  public Attention(
      AttentionSite site,
      int heads,
      Projection query,
      Projection key,
      Projection value,
      Projection output) {
    this(site, heads, query, key, value, output, Math.sqrt((double) heads / query.out()));
  }

  /// Checks that the heads divide the width.
  public Attention {
    if (heads < 1 || query.out() % heads != 0) {
      throw new Problem(
          "%d heads do not divide a width of %d.".formatted(heads, query.out()),
          "Choose a number of heads that divides the width.");
    }
  }

  /// What a context offers to be looked at; computed once when one context serves many steps.
  ///
  /// @param key (batch, heads, keys, head width)
  /// @param value (batch, heads, keys, head width)
  public record Context(NDArray key, NDArray value) {
    /// This one with another behind it.
    public Context then(Context next) {
      return new Context(key.concat(next.key, 2), value.concat(next.value, 2));
    }
  }

  /// Lets each position of x look at the context.
  ///
  /// @param x (batch, queries, width)
  /// @param context (batch, keys, context width); x itself for self-attention
  /// @param mask broadcast to (batch, heads, queries, keys), added to the scores: 0 or very
  /// negative
  /// @param probe sees and may replace the pattern
  /// @return (batch, queries, width)
  public NDArray apply(NDArray x, NDArray context, @Nullable NDArray mask, Probe probe) {
    return apply(x, context(context), mask, probe);
  }

  /// The same with keys and values that are already there.
  public NDArray apply(NDArray x, Context context, @Nullable NDArray mask, Probe probe) {
    NDArray queries = split(query.apply(x));
    NDArray scores = queries.mul(Scalar.of(queries, scale)).matMul(context.key.swapAxes(-1, -2));
    NDArray masked = mask == null ? scores : scores.add(mask);
    NDArray pattern = probe.attention(site, masked.softmax(-1));
    NDArray mixed = pattern.matMul(context.value);
    probe.part(site, Probe.Part.QUERIES, queries);
    probe.part(site, Probe.Part.KEYS, context.key);
    probe.part(site, Probe.Part.SCORES, masked);
    probe.part(site, Probe.Part.VALUES, context.value);
    probe.part(site, Probe.Part.MIXED, mixed);
    return output.apply(join(mixed));
  }

  /// Projects a context (batch, keys, context width) to keys and values.
  public Context context(NDArray context) {
    return context(context, context);
  }

  /// Projects keys and values that come from two places.
  ///
  /// @param keys (batch, keys, key width)
  /// @param values (batch, keys, value width)
  public Context context(NDArray keys, NDArray values) {
    return new Context(split(key.apply(keys)), split(value.apply(values)));
  }

  /// (batch, positions, width) to (batch, heads, positions, head width).
  private NDArray split(NDArray x) {
    return x.reshape(x.getShape().get(0), x.getShape().get(1), heads, -1).swapAxes(1, 2);
  }

  /// (batch, heads, positions, head width) to (batch, positions, width).
  private static NDArray join(NDArray x) {
    NDArray swapped = x.swapAxes(1, 2);
    return swapped.reshape(swapped.getShape().get(0), swapped.getShape().get(1), -1);
  }
}
