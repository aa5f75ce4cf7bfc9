package org.crosslens.workbench.recipes.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Weights;

/// Gives BLIP's head the vectors of the pieces that the decoder reads (Press and Wolf 2017, Using
/// the Output Embedding to Improve Language Models), as the released code does.
///
/// @param source of all weights
record TiedHead(Weights source) implements Weights {
  static final String HEAD = "text_decoder.cls.predictions.decoder.weight";
  static final String PIECES = "text_decoder.bert.embeddings.word_embeddings.weight";

  @Override
  public NDArray get(String name, Initial initial, long... shape) {
    return source.get(name.equals(HEAD) ? PIECES : name, initial, shape);
  }

  @Override
  public boolean has(String name) {
    return source.has(name);
  }

  @Override
  public NDManager manager() {
    return source.manager();
  }
}
