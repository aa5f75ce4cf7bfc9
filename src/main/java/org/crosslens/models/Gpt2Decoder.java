package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.crosslens.generation.Decoder;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Cache;
import org.crosslens.layers.DecoderLayer;
import org.crosslens.layers.DecoderLayer.Cross;
import org.crosslens.layers.DecoderStack;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Projection.Layout;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// GPT-2's transformer and its head, alone or looking at a picture (Radford et al. 2019, Language
/// Models are Unsupervised Multitask Learners).
final class Gpt2Decoder implements Decoder {
  private final Embedding pieces;
  private final Embedding positions;
  private final DecoderStack stack;
  private final Norm finalNorm;
  private final Projection head;

  /// @param weights with `transformer.` and, where the head is not the embedding's table,
  /// `lm_head.`
  /// @param context width of the other sequence
  Gpt2Decoder(Gpt2Config config, Weights weights, int context) {
    Weights w = weights.under("transformer");
    int width = config.width();
    pieces = Embedding.of(w.under("wte"), config.vocabulary(), width);
    positions = Embedding.of(w.under("wpe"), config.positions(), width);
    stack =
        DecoderStack.of(
            TextGenerator.DECODER,
            config.layers(),
            n -> layer(config, n, w.under("h." + n), context));
    finalNorm = Norm.of(w.under("ln_f"), width, config.epsilon());
    head =
        new Projection(
            weights.has("lm_head.weight")
                ? weights.get("lm_head.weight", Initial.NORMAL, config.vocabulary(), (long) width)
                : pieces.weight(),
            null);
  }

  private static DecoderLayer layer(Gpt2Config c, int n, Weights w, int context) {
    int width = c.width();
    return new DecoderLayer(
        Order.PRE,
        self(c, n, w.under("attn")),
        Norm.of(w.under("ln_1"), width, c.epsilon()),
        c.cross() ? cross(c, n, w, context) : null,
        new Mlp(
            conv1d(w.under("mlp.c_fc"), width, c.intermediate(), 0, 1),
            c.activation(),
            conv1d(w.under("mlp.c_proj"), c.intermediate(), width, 0, 1)),
        Norm.of(w.under("ln_2"), width, c.epsilon()));
  }

  private static Attention self(Gpt2Config c, int n, Weights w) {
    int width = c.width();
    return new Attention(
        AttentionSite.self(TextGenerator.DECODER, n),
        c.heads(),
        conv1d(w.under("c_attn"), width, width, 0, 3),
        conv1d(w.under("c_attn"), width, width, 1, 3),
        conv1d(w.under("c_attn"), width, width, 2, 3),
        conv1d(w.under("c_proj"), width, width, 0, 1),
        c.scale(n));
  }

  private static Cross cross(Gpt2Config c, int n, Weights layer, int context) {
    int width = c.width();
    Weights w = layer.under("crossattention");
    return new Cross(
        new Attention(
            AttentionSite.cross(TextGenerator.DECODER, n),
            c.heads(),
            conv1d(w.under("q_attn"), width, width, 0, 1),
            conv1d(w.under("c_attn"), context, width, 0, 2),
            conv1d(w.under("c_attn"), context, width, 1, 2),
            conv1d(w.under("c_proj"), width, width, 0, 1),
            c.scale(n)),
        Norm.of(layer.under("ln_cross_attn"), width, c.epsilon()));
  }

  /// The released code's name for a linear map whose matrix is stored as (in, out).
  private static Projection conv1d(Weights w, int in, int out, int part, int parts) {
    return Projection.of(w, in, out, new Layout(true, part, parts));
  }

  /// States after the final norm, (rows, fresh, width).
  ///
  /// @param at positions of the ids, (rows or 1, fresh), int64; none when they count up
  NDArray states(
      NDArray ids, @Nullable NDArray at, @Nullable NDArray attended, Cache cache, Probe probe) {
    int before = cache.length();
    int fresh = (int) ids.getShape().get(1);
    NDArray places = at == null ? positions.range(before, fresh, ids) : positions.apply(at);
    NDArray mask = Mask.decoder(ids.getManager(), before, fresh, attended);
    return finalNorm.apply(stack.apply(pieces.apply(ids).add(places), mask, cache, probe));
  }

  /// Scores of the next piece after each state, (..., vocabulary).
  NDArray logits(NDArray states) {
    return head.apply(states);
  }

  @Override
  public NDArray next(NDArray ids, @Nullable NDArray attended, Cache cache, Probe probe) {
    NDArray at = attended == null ? null : counted(attended, cache.length());
    NDArray states = states(ids, at, attended, cache, probe);
    return logits(states.get(new NDIndex(":, -1")));
  }

  @Override
  public int longest() {
    return (int) positions.weight().getShape().get(0);
  }

  /// Positions counted from the first attended piece; padding before it stands at 1.
  private static NDArray counted(NDArray attended, int before) {
    NDArray counted = attended.cumSum(1).sub(1).mul(attended).add(attended.neg().add(1));
    return counted.get(new NDIndex(":, " + before + ":"));
  }
}
