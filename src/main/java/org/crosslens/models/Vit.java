package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Norm;
import org.crosslens.layers.PatchEmbedding;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.PositionGrid;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Resampling;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Token;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;
import org.jspecify.annotations.Nullable;

/// ViT: a transformer over patches of a picture (Dosovitskiy et al. 2021, An Image is Worth 16x16
/// Words).
public sealed class Vit implements Model, ImageEncoder, SequenceEncoder permits VitClassifier {
  /// Published files carry the prefix of the whole model or not, and heads for other tasks.
  static final Names NAMES =
      Names.SAME
          .rename("^vit\\.", "")
          .ignore("(classifier|pooler|decoder)\\..*")
          .ignore("embeddings\\.mask_token");

  private final VitConfig config;
  private final Token classToken;
  private final PatchEmbedding patches;
  private final PositionGrid positions;
  private final Stack stack;
  private final Norm norm;
  private final @Nullable Pooler pooler;

  /// Builds the encoder, with the pooler where the weights have one.
  Vit(VitConfig config, Weights weights) {
    this.config = config;
    VitConfig.Tower tower = config.tower();
    Weights embeddings = weights.under("embeddings");
    classToken = Token.of(embeddings, "cls_token", tower.width());
    patches =
        PatchEmbedding.of(
            embeddings.under("patch_embeddings.projection"),
            tower.width(),
            config.channels(),
            config.patchSize(),
            true);
    positions = PositionGrid.of(embeddings, "position_embeddings", 1, config.side(), tower.width());
    stack = VitLayer.stack(VISION, tower, weights.under("encoder.layer"));
    norm = Norm.of(weights.under("layernorm"), tower.width(), tower.epsilon());
    pooler =
        weights.has("pooler.dense.weight")
            ? Pooler.of(weights.under("pooler"), tower.width())
            : null;
  }

  /// Builds what `architectures` says: with the head that names classes, or the encoder alone.
  public static Vit of(Config json, Weights weights) {
    VitConfig config = VitConfig.of(json);
    return json.architecture().equals("ViTForImageClassification")
        ? new VitClassifier(config, Classifier.labels(json), weights)
        : new Vit(config, weights);
  }

  /// The class token and patches after the last layer and its norm, (batch, 1 + patches, width).
  ///
  /// @param pixels (batch, channels, height, width), float32, of any size
  public final NDArray states(NDArray pixels, Probe probe) {
    NDArray tokens = classToken.before(patches.apply(pixels));
    return norm.apply(stack.apply(tokens.add(placesOf(pixels)), null, probe));
  }

  /// The same for pictures of which only some patches are seen, as in training.
  ///
  /// @return (batch, 1 + seen, width)
  public final NDArray states(SeenPatches seen, Probe probe) {
    NDArray tokens = classToken.before(patches.applyTo(seen.pixels()));
    return norm.apply(stack.apply(tokens.add(positions.at(seen.places())), null, probe));
  }

  /// Position embeddings for the grid of a picture's patches. The tenth of a patch in the scale is
  /// the reference's guard against rounding down; it shifts the samples a little.
  private NDArray placesOf(NDArray pixels) {
    int side = config.side();
    int rows = (int) pixels.getShape().get(2) / config.patchSize();
    int columns = (int) pixels.getShape().get(3) / config.patchSize();
    if (rows == side && columns == side) {
      return positions.whole();
    }
    return positions.stretched(
        Resampling.cubic(side, rows, (rows + 0.1) / side),
        Resampling.cubic(side, columns, (columns + 0.1) / side),
        pixels.getManager());
  }

  @Override
  public final Sequence sequence(Inputs inputs, Probe probe) {
    NDArray states = states(inputs.get("pixel_values"), probe);
    Shape shape = states.getShape();
    NDArray attended = states.getManager().ones(new Shape(shape.get(0), shape.get(1)));
    return new Sequence(states, attended, 1);
  }

  /// The class token's state.
  @Override
  public final NDArray imageFeatures(NDArray pixels, Probe probe) {
    return Pooler.first(states(pixels, probe));
  }

  @Override
  public final int width() {
    return config.tower().width();
  }

  @Override
  public final Vision vision() {
    return new Vision(
        config.imageSize(), config.patchSize(), config.tower().layers(), config.tower().heads(), 1);
  }

  @Override
  public final String family() {
    return "vit";
  }

  @Override
  public final Map<String, NDArray> outputs(Inputs inputs) {
    Trace trace = new Trace();
    NDArray states = states(inputs.get("pixel_values"), trace);
    Map<String, NDArray> named = new LinkedHashMap<>();
    trace.name(VISION, "", named);
    named.put("last_hidden_state", states);
    named.putAll(heads(states));
    return named;
  }

  /// What the heads make of the last states, by the reference's names.
  Map<String, NDArray> heads(NDArray states) {
    return pooler == null ? Map.of() : Map.of("pooler_output", pooler.apply(states));
  }
}
