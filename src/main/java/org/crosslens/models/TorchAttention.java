package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// One multi-head attention as `torch.nn.MultiheadAttention` stores it; keys and values may have
/// other widths than the queries (Vaswani et al. 2017, section 3.2.2).
public final class TorchAttention implements Model {
  private static final AttentionSite SITE = AttentionSite.cross("attention", 0);

  private final Attention attention;
  private final boolean batchFirst;

  /// Builds it from a config with torch's argument names.
  public TorchAttention(Config json, Weights weights) {
    int width = json.integer("embed_dim");
    int keyWidth = json.integer("kdim", width);
    int valueWidth = json.integer("vdim", width);
    boolean biased = json.flag("bias", true);
    List<NDArray> matrices =
        keyWidth == width && valueWidth == width
            ? thirds(weights.get("in_proj_weight", Initial.fanIn(width), 3L * width, width))
            : List.of(
                weights.get("q_proj_weight", Initial.fanIn(width), width, width),
                weights.get("k_proj_weight", Initial.fanIn(keyWidth), width, keyWidth),
                weights.get("v_proj_weight", Initial.fanIn(valueWidth), width, valueWidth));
    List<NDArray> biases =
        biased ? thirds(weights.get("in_proj_bias", Initial.ZERO, 3L * width)) : List.of();
    Weights output = weights.under("out_proj");
    attention =
        new Attention(
            SITE,
            json.integer("num_heads"),
            projection(0, matrices, biases),
            projection(1, matrices, biases),
            projection(2, matrices, biases),
            biased
                ? Projection.of(output, width, width)
                : Projection.withoutBias(output, width, width));
    batchFirst = json.flag("batch_first", false);
  }

  private static Projection projection(int n, List<NDArray> matrices, List<NDArray> biases) {
    return new Projection(matrices.get(n), biases.isEmpty() ? null : biases.get(n));
  }

  /// Queries', keys' and values' rows of a stacked tensor, as views.
  private static List<NDArray> thirds(NDArray stacked) {
    long rows = stacked.getShape().get(0) / 3;
    return List.of(
        stacked.get(new NDIndex("0:" + rows)),
        stacked.get(new NDIndex(rows + ":" + 2 * rows)),
        stacked.get(new NDIndex(2 * rows + ":" + 3 * rows)));
  }

  /// Lets queries look at keys and gather values.
  ///
  /// @param query (batch, queries, width)
  /// @param key (batch, keys, key width)
  /// @param value (batch, keys, value width)
  /// @param mask added to the scores, or none
  /// @return (batch, queries, width)
  public NDArray apply(
      NDArray query, NDArray key, NDArray value, @Nullable NDArray mask, Probe probe) {
    return attention.apply(query, attention.context(key, value), mask, probe);
  }

  @Override
  public String family() {
    return "torch.nn.MultiheadAttention";
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    NDArray query = inputs.get("query");
    NDArray key = inputs.get("key", () -> query);
    NDArray value = inputs.get("value", () -> key);
    Trace trace = new Trace();
    NDArray attended = apply(turned(query), turned(key), turned(value), mask(inputs), trace);
    NDArray pattern = java.util.Objects.requireNonNull(trace.patterns().get(SITE));
    Map<String, NDArray> named = new LinkedHashMap<>();
    named.put("attn_output", turned(attended));
    named.put("attn_weights", pattern);
    named.put("attn_weights_avg", pattern.mean(new int[] {1}));
    return named;
  }

  /// Torch puts the batch second unless told otherwise.
  private NDArray turned(NDArray x) {
    return batchFirst ? x : x.swapAxes(0, 1);
  }

  /// What `key_padding_mask` (batch, keys) and `attn_mask` (queries, keys) hide. As booleans they
  /// say true for what is hidden, the opposite of transformers' masks; as floats they are added.
  private static @Nullable NDArray mask(Inputs inputs) {
    NDArray padding =
        inputs.has("key_padding_mask")
            ? Mask.padding(inputs.get("key_padding_mask").logicalNot())
            : null;
    if (!inputs.has("attn_mask")) {
      return padding;
    }
    NDArray pairs = inputs.get("attn_mask");
    if (pairs.getDataType() != DataType.BOOLEAN) {
      // Any number may be added, above zero too; a sum below the lowest float has no softmax.
      return padding == null ? pairs : pairs.add(padding).maximum(-Float.MAX_VALUE);
    }
    NDArray hidden = pairs.toType(DataType.FLOAT32, true).mul(-Float.MAX_VALUE);
    return padding == null ? hidden : Mask.both(padding, hidden);
  }
}
