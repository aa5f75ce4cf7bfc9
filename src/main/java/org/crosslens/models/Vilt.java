package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;

/// ViLT: one transformer that reads pieces of text and patches of a picture as one sequence (Kim et
/// al. 2021, ViLT: Vision-and-Language Transformer Without Convolution or Region Supervision).
public sealed class Vilt implements Model, TextReader permits ViltAnswerer {
  /// The name that attention sites and hidden states of the one transformer carry; its positions
  /// are the pieces, a class token for the picture, then the patches.
  public static final String JOINT = "joint";

  /// Published files carry the prefix of the whole model or not, and heads for other tasks.
  static final Names NAMES =
      Names.SAME.rename("^vilt\\.", "").ignore("(classifier|mlm_score|rank_output|pooler)\\..*");

  private final ViltConfig config;
  private final ViltText text;
  private final ViltPictures pictures;
  private final Embedding modalities;
  private final Stack stack;
  private final Norm norm;
  private final Pooler pooler;

  Vilt(ViltConfig config, Weights weights) {
    this.config = config;
    VitConfig.Tower t = config.vision().tower();
    Weights embeddings = weights.under("embeddings");
    text = new ViltText(config.text(), embeddings.under("text_embeddings"));
    pictures = new ViltPictures(config, embeddings);
    modalities =
        Embedding.of(embeddings.under("token_type_embeddings"), config.modalities(), t.width());
    stack = VitLayer.stack(JOINT, t, weights.under("encoder.layer"));
    norm = Norm.of(weights.under("layernorm"), t.width(), t.epsilon());
    pooler = Pooler.of(weights.under("pooler"), t.width());
  }

  /// Builds what `architectures` says: with the head that answers questions, or the encoder alone.
  public static Vilt of(Config json, Weights weights) {
    ViltConfig config = ViltConfig.of(json);
    return json.architecture().equals("ViltForQuestionAnswering")
        ? new ViltAnswerer(
            config,
            Classifier.labels(json),
            json.word("problem_type", "").equals("single_label_classification"),
            weights)
        : new Vilt(config, weights);
  }

  /// Everything read together.
  ///
  /// @param states after the last layer and its norm, (batch, pieces + 1 + patches, width)
  /// @param picture what the picture became before it was read
  record Read(NDArray states, ViltPictures.Embedded picture) {}

  /// Reads pieces and patches.
  ///
  /// @param shown (batch, height, width), 1 for the picture and 0 for padding
  /// @param type which sentence each piece belongs to, (batch, positions), int64
  final Read read(
      NDArray pixels, NDArray shown, NDArray ids, NDArray attended, NDArray type, Probe probe) {
    ViltPictures.Embedded picture = pictures.embed(pixels, shown);
    NDArray words = text.embed(ids, type);
    return new Read(states(words, attended, picture.tokens(), picture.mask(), probe), picture);
  }

  /// Reads pieces and patches of square pictures of the size that the model was made for, of which
  /// only some patches are seen, as in training.
  ///
  /// @param seen the patches, equally many of each picture
  /// @param ids (batch, positions), int64
  /// @param attended (batch, positions), 1 for a piece and 0 for padding
  /// @return states after the last layer and its norm, (batch, positions + 1 + seen, width)
  public final NDArray states(SeenPatches seen, NDArray ids, NDArray attended, Probe probe) {
    NDArray words = text.embed(ids, ids.zerosLike());
    return states(words, attended, pictures.embed(seen), seen.places().onesLike(), probe);
  }

  private NDArray states(
      NDArray words, NDArray attended, NDArray patches, NDArray shown, Probe probe) {
    NDArray both =
        words
            .add(modalities.range(0, 1, words))
            .concat(patches.add(modalities.range(1, 1, words)), 1);
    NDArray seen = attended.toType(DataType.INT64, false).concat(shown, 1);
    return norm.apply(stack.apply(both, Mask.padding(seen), probe));
  }

  /// One vector for picture and text, (batch, width), from the first piece's state.
  final NDArray pooled(NDArray states) {
    return pooler.apply(states);
  }

  /// How it cuts a square picture of the size it was trained with; it reads others as well.
  public final ImageEncoder.Vision vision() {
    VitConfig v = config.vision();
    return new ImageEncoder.Vision(
        v.imageSize(), v.patchSize(), v.tower().layers(), v.tower().heads(), 1);
  }

  @Override
  public final Text text() {
    return config.text().sizes();
  }

  @Override
  public final String family() {
    return "vilt";
  }

  @Override
  public final Map<String, NDArray> outputs(Inputs inputs) {
    Trace trace = new Trace();
    NDArray pixels = inputs.get("pixel_values");
    NDArray ids = inputs.get("input_ids");
    Read read =
        read(
            pixels,
            inputs.get("pixel_mask", () -> pixels.max(new int[] {1}).onesLike()),
            ids,
            inputs.get("attention_mask", ids::onesLike),
            inputs.get("token_type_ids", ids::zerosLike),
            trace);
    Map<String, NDArray> named = new LinkedHashMap<>();
    trace.name(JOINT, "", named);
    named.put("visual_embed", read.picture().tokens());
    named.put("visual_mask", read.picture().mask());
    named.put("patch_index", read.picture().index());
    named.putAll(heads(read.states()));
    return named;
  }

  /// What the heads make of the last states, by the reference's names.
  Map<String, NDArray> heads(NDArray states) {
    return Map.of("last_hidden_state", states, "pooler_output", pooled(states));
  }
}
