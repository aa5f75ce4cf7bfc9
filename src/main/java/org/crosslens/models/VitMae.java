package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Norm;
import org.crosslens.layers.PatchEmbedding;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Token;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;

/// ViT-MAE: an encoder that sees a quarter of the patches and a small decoder that paints the rest
/// (He et al. 2022, Masked Autoencoders Are Scalable Vision Learners).
public final class VitMae implements Model, Reconstructor {
  /// Published files carry the prefix of the encoder.
  static final Names NAMES = Names.SAME.rename("^vit\\.", "");

  private static final String DECODER = "decoder";

  private final VitMaeConfig config;
  private final Patches raw;
  private final PatchEmbedding patches;
  private final Token classToken;
  private final NDArray places; // (1, 1 + patches, width)
  private final Stack encoder;
  private final Norm encoderNorm;
  private final Projection narrow; // from the encoder's width to the decoder's
  private final Token hiddenToken;
  private final NDArray decoderPlaces; // (1, 1 + patches, decoder width)
  private final Stack decoder;
  private final Norm decoderNorm;
  private final Projection paint;

  /// Builds both halves.
  public VitMae(Config json, Weights weights) {
    config = VitMaeConfig.of(json);
    VitConfig picture = config.encoder();
    VitConfig.Tower e = picture.tower();
    raw = new Patches(picture.patchSize(), picture.channels());
    Weights embeddings = weights.under("embeddings");
    patches =
        PatchEmbedding.of(
            embeddings.under("patch_embeddings.projection"),
            e.width(),
            picture.channels(),
            picture.patchSize(),
            true);
    classToken = Token.of(embeddings, "cls_token", e.width());
    places = places(embeddings, "position_embeddings", e);
    encoder = VitLayer.stack(ImageEncoder.VISION, e, weights.under("encoder.layer"));
    encoderNorm = Norm.of(weights.under("layernorm"), e.width(), e.epsilon());

    VitConfig.Tower d = config.decoder();
    Weights half = weights.under("decoder");
    narrow = Projection.of(half.under("decoder_embed"), e.width(), d.width());
    hiddenToken = Token.of(half, "mask_token", d.width());
    decoderPlaces = places(half, "decoder_pos_embed", d);
    decoder = VitLayer.stack(DECODER, d, half.under("decoder_layers"));
    decoderNorm = Norm.of(half.under("decoder_norm"), d.width(), d.epsilon());
    paint =
        Projection.of(
            half.under("decoder_pred"), d.width(), raw.size() * raw.size() * raw.channels());
  }

  private NDArray places(Weights w, String name, VitConfig.Tower tower) {
    return w.get(name, Initial.NORMAL, 1, 1 + config.patches(), tower.width());
  }

  /// The class token and the kept patches after the encoder, (batch, 1 + kept, width).
  ///
  /// @param order the patches by rising noise, (batch, patches), int64
  private NDArray encoded(NDArray pixels, NDArray order, Probe probe) {
    NDArray placed = classToken.before(patches.apply(pixels)).add(places);
    NDArray kept = picked(after(placed), order.get(new NDIndex(":, :" + config.kept())));
    return encoderNorm.apply(encoder.apply(first(placed).concat(kept, 1), null, probe));
  }

  /// The painted patches, (batch, patches, patch pixels).
  ///
  /// @param rank of each patch by its noise, (batch, patches), int64: its place in `order`
  private NDArray painted(NDArray encoded, NDArray rank, Probe probe) {
    NDArray seen = narrow.apply(encoded);
    NDArray hidden = hiddenToken.repeated(seen, config.patches() - config.kept());
    NDArray inPlace = picked(after(seen).concat(hidden, 1), rank);
    NDArray placed = first(seen).concat(inPlace, 1).add(decoderPlaces);
    return after(paint.apply(decoderNorm.apply(decoder.apply(placed, null, probe))));
  }

  /// Mean squared error over the hidden patches (He et al. 2022, section 3).
  private NDArray loss(NDArray painted, NDArray cut, NDArray hidden) {
    NDArray wanted = config.normed() ? normed(cut) : cut;
    NDArray error = painted.sub(wanted).square().mean(new int[] {-1}); // (batch, patches)
    return error.mul(hidden).sum().div(hidden.sum());
  }

  /// Each patch with mean 0 and variance 1, the variance divided by one less than the count.
  private static NDArray normed(NDArray cut) {
    NDArray centred = cut.sub(cut.mean(new int[] {-1}, true));
    double others = cut.getShape().get(2) - 1.0;
    NDArray variance = centred.square().sum(new int[] {-1}, true).div(others);
    return centred.div(variance.add(1e-6).sqrt());
  }

  /// The class token of (batch, 1 + n, width).
  private static NDArray first(NDArray tokens) {
    return tokens.get(new NDIndex(":, :1"));
  }

  /// What follows the class token.
  private static NDArray after(NDArray tokens) {
    return tokens.get(new NDIndex(":, 1:"));
  }

  /// Picks positions of (batch, n, width) by (batch, m) indices: (batch, m, width).
  private static NDArray picked(NDArray states, NDArray at) {
    return states.gather(at.expandDims(-1).repeat(2, states.getShape().get(2)), 1);
  }

  /// 1 for the patches that are not kept, (batch, patches).
  private NDArray hidden(NDArray rank) {
    return rank.gte(config.kept()).toType(DataType.FLOAT32, false);
  }

  @Override
  public Reconstruction reconstruct(NDArray pixels, NDArray noise, Probe probe) {
    NDArray order = noise.argSort(1);
    NDArray rank = order.argSort(1);
    NDArray painted = painted(encoded(pixels, order, probe), rank, probe);
    NDArray hidden = hidden(rank);
    return new Reconstruction(
        raw.joined(painted, config.encoder().side()),
        hidden,
        loss(painted, raw.cut(pixels), hidden));
  }

  @Override
  public int patches() {
    return config.patches();
  }

  @Override
  public String family() {
    return "vit_mae";
  }

  /// Inputs are `pixel_values` and `noise` (batch, patches); without noise it is drawn, always the
  /// same.
  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    NDArray pixels = inputs.get("pixel_values");
    NDArray order = inputs.get("noise", () -> noise(pixels)).argSort(1);
    NDArray rank = order.argSort(1);
    Trace trace = new Trace();
    NDArray encoded = encoded(pixels, order, trace);
    NDArray painted = painted(encoded, rank, Probe.NONE);
    NDArray cut = raw.cut(pixels);
    Map<String, NDArray> named = new LinkedHashMap<>();
    trace.name(ImageEncoder.VISION, "", named);
    named.put("encoder_last_hidden_state", encoded);
    named.put("ids_restore", rank);
    named.put("mask", hidden(rank));
    named.put("logits", painted);
    named.put("patchified_target", cut);
    named.put("reconstruction", raw.joined(painted, config.encoder().side()));
    named.put("loss", loss(painted, cut, hidden(rank)));
    return named;
  }

  private NDArray noise(NDArray pixels) {
    Random random = new Random(0);
    int batch = (int) pixels.getShape().get(0);
    float[][] noise = new float[batch][config.patches()];
    for (float[] row : noise) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextFloat();
      }
    }
    return pixels.getManager().create(noise);
  }
}
