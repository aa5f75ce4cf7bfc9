package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Norm;
import org.crosslens.layers.PatchEmbedding;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Trace;
import org.crosslens.layers.TransformerLayer;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// CLIP: a vision transformer and a causal text transformer, trained so that a picture and its
/// caption point the same way (Radford et al. 2021, Learning Transferable Visual Models From
/// Natural Language Supervision).
public final class Clip implements Model, TwoTower {
  private final ClipConfig config;
  private final NDArray classEmbedding; // (width)
  private final PatchEmbedding patches;
  private final Embedding patchPositions;
  private final Norm preNorm;
  private final Stack visionStack;
  private final Norm postNorm;
  private final Projection visualProjection;
  private final Embedding pieces;
  private final Embedding piecePositions;
  private final Stack textStack;
  private final Norm finalNorm;
  private final Projection textProjection;
  private final NDArray logitScale; // scalar, the logarithm of the scale

  /// Builds the model from a config and its weights, names as in the Hugging Face layout.
  public Clip(Config json, Weights weights) {
    config = ClipConfig.of(json);
    Weights vision = weights.under("vision_model");
    ClipConfig.Tower v = config.vision();
    int grid = config.imageSize() / config.patchSize();
    classEmbedding = vision.get("embeddings.class_embedding", Initial.fanIn(v.width()), v.width());
    patches =
        PatchEmbedding.of(
            vision.under("embeddings.patch_embedding"), v.width(), 3, config.patchSize(), false);
    patchPositions =
        Embedding.of(vision.under("embeddings.position_embedding"), grid * grid + 1, v.width());
    preNorm = Norm.of(vision.under("pre_layrnorm"), v.width(), v.epsilon()); // sic
    visionStack = stack(VISION, v, vision.under("encoder"));
    postNorm = Norm.of(vision.under("post_layernorm"), v.width(), v.epsilon());
    visualProjection =
        Projection.withoutBias(weights.under("visual_projection"), v.width(), config.features());

    Weights text = weights.under("text_model");
    ClipConfig.Tower t = config.text();
    pieces =
        Embedding.of(text.under("embeddings.token_embedding"), config.words().size(), t.width());
    piecePositions =
        Embedding.of(
            text.under("embeddings.position_embedding"), config.words().positions(), t.width());
    textStack = stack(TEXT, t, text.under("encoder"));
    finalNorm = Norm.of(text.under("final_layer_norm"), t.width(), t.epsilon());
    textProjection =
        Projection.withoutBias(weights.under("text_projection"), t.width(), config.features());
    logitScale =
        weights.get("logit_scale", Initial.constant(json.real("logit_scale_init_value", 2.6592)));
  }

  private static Stack stack(String part, ClipConfig.Tower tower, Weights weights) {
    return Stack.of(
        part,
        tower.layers(),
        n -> layer(AttentionSite.self(part, n), tower, weights.under("layers." + n)));
  }

  private static TransformerLayer layer(
      AttentionSite site, ClipConfig.Tower tower, Weights weights) {
    int width = tower.width();
    Weights attention = weights.under("self_attn");
    return new TransformerLayer(
        Order.PRE,
        new Attention(
            site,
            tower.heads(),
            Projection.of(attention.under("q_proj"), width, width),
            Projection.of(attention.under("k_proj"), width, width),
            Projection.of(attention.under("v_proj"), width, width),
            Projection.of(attention.under("out_proj"), width, width)),
        Norm.of(weights.under("layer_norm1"), width, tower.epsilon()),
        new Mlp(
            Projection.of(weights.under("mlp.fc1"), width, tower.intermediate()),
            tower.activation(),
            Projection.of(weights.under("mlp.fc2"), tower.intermediate(), width)),
        Norm.of(weights.under("layer_norm2"), width, tower.epsilon()));
  }

  @Override
  public NDArray imageFeatures(NDArray pixels, Probe probe) {
    return visualProjection.apply(pooledImage(imageStates(pixels, probe)));
  }

  /// The class token and patches after the last layer, (batch, 1 + patches, width), not normed.
  public NDArray imageStates(NDArray pixels, Probe probe) {
    NDArray embedded = patches.apply(pixels);
    NDArray tokens = classTokens(embedded).concat(embedded, 1);
    NDArray placed = tokens.add(patchPositions.first(tokens.getShape().get(1), tokens));
    return visionStack.apply(preNorm.apply(placed), null, probe);
  }

  /// The same for pictures of which only some patches are seen, as in training.
  ///
  /// @param shown (batch, seen, channels x patch x patch), the pixels of each patch
  /// @param places (batch, 1 + seen), int64: 0 for the class token, then 1 + the patch's number
  /// @return (batch, 1 + seen, width)
  public NDArray imageStates(NDArray shown, NDArray places, Probe probe) {
    NDArray embedded = patches.applyTo(shown);
    NDArray tokens = classTokens(embedded).concat(embedded, 1);
    NDArray placed = tokens.add(patchPositions.apply(places));
    return visionStack.apply(preNorm.apply(placed), null, probe);
  }

  private NDArray classTokens(NDArray embedded) {
    Shape shape = new Shape(embedded.getShape().get(0), 1, config.vision().width());
    return embedded.getManager().zeros(shape).add(classEmbedding);
  }

  /// What the towers' states are pooled to before the shared space: the class token, normed.
  ///
  /// @param states (batch, 1 + patches, width), from [#imageStates]
  /// @return (batch, width)
  public NDArray pooledImage(NDArray states) {
    return postNorm.apply(states.get(new NDIndex(":, 0")));
  }

  /// Pooled states, (batch, width), in the space that both towers share: (batch, features).
  public NDArray projectedImage(NDArray pooled) {
    return visualProjection.apply(pooled);
  }

  @Override
  public NDArray textFeatures(NDArray ids, NDArray attended, Probe probe) {
    return textProjection.apply(pooledText(ids, textStates(ids, attended, probe)));
  }

  /// The pieces after the last layer and the final norm, (batch, positions, width).
  private NDArray textStates(NDArray ids, NDArray attended, Probe probe) {
    NDManager manager = ids.getManager();
    int positions = (int) ids.getShape().get(1);
    NDArray placed = pieces.apply(ids).add(piecePositions.first(positions, ids));
    NDArray mask = Mask.both(Mask.causal(manager, positions), Mask.padding(attended));
    return finalNorm.apply(textStack.apply(placed, mask, probe));
  }

  private NDArray pooledText(NDArray ids, NDArray states) {
    int batch = (int) ids.getShape().get(0);
    int positions = (int) ids.getShape().get(1);
    long[] all = ids.toType(DataType.INT64, false).toLongArray();
    long[] at = new long[batch];
    for (int row = 0; row < batch; row++) {
      at[row] =
          (long) row * positions
              + pooled(java.util.Arrays.copyOfRange(all, row * positions, (row + 1) * positions));
    }
    NDArray flat = states.reshape(-1, config.text().width());
    return flat.get(ids.getManager().create(at));
  }

  /// The first end-of-text piece; configs from before that id was right (`eos_token_id` 2) take the
  /// highest id instead, which in OpenAI's vocabulary is the same piece.
  @Override
  public int pooled(long[] ids) {
    int end = config.words().endId();
    int at = 0;
    for (int i = 0; i < ids.length; i++) {
      if (end != 2 && ids[i] == end) {
        return i;
      }
      if (end == 2 && ids[i] > ids[at]) {
        at = i;
      }
    }
    return at;
  }

  @Override
  public double scale() {
    return Math.exp(logitScale.toFloatArray()[0]);
  }

  /// The scale's logarithm as trained, a scalar; training clamps it at the logarithm of 100.
  public NDArray logitScale() {
    return logitScale;
  }

  @Override
  public Vision vision() {
    return new Vision(
        config.imageSize(),
        config.patchSize(),
        config.vision().layers(),
        config.vision().heads(),
        1);
  }

  @Override
  public Text text() {
    return new Text(
        config.words().positions(),
        config.words().size(),
        config.text().layers(),
        config.text().heads());
  }

  @Override
  public String family() {
    return "clip";
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    NDArray ids = inputs.get("input_ids");
    NDArray attended = inputs.get("attention_mask", ids::onesLike);
    Trace trace = new Trace();
    Map<String, NDArray> named = new LinkedHashMap<>();
    NDArray imageStates = imageStates(inputs.get("pixel_values"), trace);
    NDArray textStates = textStates(ids, attended, trace);
    trace.name(VISION, "vision_model_output.", named);
    trace.name(TEXT, "text_model_output.", named);
    named.put("vision_model_output.last_hidden_state", imageStates);
    named.put("text_model_output.last_hidden_state", textStates);
    named.put("vision_model_output.pooler_output", pooledImage(imageStates));
    named.put("text_model_output.pooler_output", pooledText(ids, textStates));
    named.put(
        "image_features", visualProjection.apply(named.get("vision_model_output.pooler_output")));
    named.put("text_features", textProjection.apply(named.get("text_model_output.pooler_output")));
    named.put("image_embeds", normalised(named.get("image_features")));
    named.put("text_embeds", normalised(named.get("text_features")));
    NDArray cosine = named.get("text_embeds").matMul(named.get("image_embeds").transpose());
    named.put("logits_per_text", cosine.mul(scale()));
    named.put("logits_per_image", named.get("logits_per_text").transpose());
    return named;
  }

  private static NDArray normalised(NDArray x) {
    return x.div(x.norm(new int[] {-1}, true));
  }
}
