package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.crosslens.generation.Decoder;
import org.crosslens.generation.Rules;
import org.crosslens.layers.Activation;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.jspecify.annotations.Nullable;

/// BLIP's image-grounded text decoder: the text transformer, reading back only, with BERT's head
/// for guessing pieces (Li et al. 2022, section 3.1).
final class BlipDecoder implements Decoder {
  private final BlipConfig config;
  private final BlipText text;
  private final Projection dense;
  private final Activation activation;
  private final Norm norm;
  private final Projection head;

  /// @param context width of the other sequence
  BlipDecoder(BlipConfig config, int context, Weights weights) {
    this.config = config;
    BertConfig c = config.text();
    text = new BlipText(TextGenerator.DECODER, c, context, weights.under("bert"));
    Weights predictions = weights.under("cls.predictions");
    Weights transform = predictions.under("transform");
    dense = Projection.of(transform.under("dense"), c.width(), c.width());
    activation = c.activation();
    norm = BertLayer.norm(transform, c);
    head =
        new Projection(
            table(c, predictions), predictions.get("bias", Initial.ZERO, c.vocabulary()));
  }

  /// Published files hold the head's table, those that transformers 5 writes leave it out: it is
  /// that of the pieces (Press and Wolf 2017, Using the Output Embedding to Improve Language
  /// Models).
  private NDArray table(BertConfig c, Weights predictions) {
    return predictions.has("decoder.weight")
        ? predictions.get("decoder.weight", Initial.NORMAL, c.vocabulary(), (long) c.width())
        : text.table();
  }

  /// Scores of the next piece after each of the fresh ones, (rows, fresh, vocabulary).
  NDArray logits(NDArray ids, @Nullable NDArray attended, Cache cache, Probe probe) {
    return scores(states(ids, attended, cache, probe));
  }

  private NDArray states(NDArray ids, @Nullable NDArray attended, Cache cache, Probe probe) {
    int fresh = (int) ids.getShape().get(1);
    NDArray mask = Mask.decoder(ids.getManager(), cache.length(), fresh, attended);
    return text.states(ids, mask, cache, probe);
  }

  private NDArray scores(NDArray states) {
    return head.apply(norm.apply(activation.apply(dense.apply(states))));
  }

  @Override
  public NDArray next(NDArray ids, @Nullable NDArray attended, Cache cache, Probe probe) {
    return scores(states(ids, attended, cache, probe).get(new NDIndex(":, -1")));
  }

  @Override
  public int longest() {
    return config.text().positions();
  }

  /// What it writes begins with the start piece.
  long start() {
    return config.ids().start();
  }

  /// What it writes ends with the stop piece.
  Rules rules() {
    return Rules.until(config.ids().stop(), config.ids().padding(), config.maxLength());
  }
}
