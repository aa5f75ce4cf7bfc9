package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.BatchNorm;
import org.crosslens.layers.Initial;
import org.crosslens.layers.NormedProjection;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Unit;
import org.crosslens.layers.Weights;

/// A ResNet and a BERT, each followed by a projection with a norm, that meet in a cosine times a
/// learned scale (002, 10.4.1, `MultimodalEmbedding`).
///
/// Its layout is the program's own: `config.json` nests a ResNet's and a BERT's config, and one
/// file holds `image_encoder`, `image_encoder.fc`, `text_encoder`, `text_projection` and
/// `logit_scale`. Transformers' `VisionTextDualEncoderModel` has no norms after its projections.
public final class DualEncoder implements Model, TwoTower {
  /// Training's count of batches is not needed.
  static final Names NAMES = Names.SAME.ignore(".*num_batches_tracked");

  /// A stage of the ResNet halves the picture, the stem twice.
  private static final int HALVINGS = 5;

  private final Config sizes;
  private final ResNet resNet;
  private final NormedProjection imageProjection;
  private final Bert bert;
  private final NormedProjection textProjection;
  private final NDArray logitScale; // scalar, the logarithm of the scale

  /// Builds the model for use, with the statistics that training has gathered.
  public DualEncoder(Config json, Weights weights) {
    this(json, weights, BatchNorm.Statistics.RUNNING);
  }

  private DualEncoder(Config json, Weights weights, BatchNorm.Statistics statistics) {
    sizes = json.nested("vision_config");
    ResNetConfig seen = ResNetConfig.of(sizes).with(statistics);
    BertConfig read = BertConfig.of(json.nested("text_config"));
    int features = json.integer("projection_dim");
    resNet = new ResNet(seen, weights.under("image_encoder"));
    imageProjection =
        NormedProjection.of(weights.under("image_encoder.fc"), seen.widths().getLast(), features);
    bert = new Bert(read, weights.under("text_encoder"));
    textProjection = NormedProjection.of(weights.under("text_projection"), read.width(), features);
    logitScale = weights.get("logit_scale", Initial.constant(Math.log(1 / 0.07)));
  }

  /// Builds the same model for learning: the ResNet's norms take each batch's statistics and
  /// gather the running ones.
  public static DualEncoder learning(Config json, Weights weights) {
    return new DualEncoder(json, weights, BatchNorm.Statistics.OF_BATCH);
  }

  @Override
  public NDArray imageFeatures(NDArray pixels, Probe probe) {
    return imageProjection.apply(resNet.pooled(pixels));
  }

  @Override
  public NDArray textFeatures(NDArray ids, NDArray attended, Probe probe) {
    return textProjection.apply(bert.textFeatures(ids, attended, probe));
  }

  @Override
  public int pooled(long[] ids) {
    return bert.pooled(ids);
  }

  @Override
  public double scale() {
    return Math.exp(logitScale.toFloatArray()[0]);
  }

  /// The scale's logarithm as trained, a scalar.
  public NDArray logitScale() {
    return logitScale;
  }

  /// A convolution net has neither layers of attention nor a class token; its patches are the
  /// places of the last stage's grid.
  @Override
  public Vision vision() {
    return new Vision(sizes.integer("image_size", 224), 1 << HALVINGS, 0, 0, 0);
  }

  @Override
  public Text text() {
    return bert.text();
  }

  @Override
  public String family() {
    return "dual-encoder";
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    NDArray ids = inputs.get("input_ids");
    NDArray attended = inputs.get("attention_mask", ids::onesLike);
    NDArray images = imageFeatures(inputs.get("pixel_values"), Probe.NONE);
    NDArray texts = textFeatures(ids, attended, Probe.NONE);
    NDArray cosine = Unit.of(images).matMul(Unit.of(texts).transpose());
    Map<String, NDArray> named = new LinkedHashMap<>();
    named.put("image_features", images);
    named.put("text_features", texts);
    named.put("image_embeds", Unit.of(images));
    named.put("text_embeds", Unit.of(texts));
    named.put("logits_per_image", cosine.mul(scale()));
    named.put("logits_per_text", cosine.mul(scale()).transpose());
    return named;
  }
}
