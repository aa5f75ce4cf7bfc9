package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Weights;

/// CLIP's text tower: a causal transformer that is read at the piece that ends the text (Radford et
/// al. 2021, section 2.4).
final class ClipText {
  private final ClipConfig.Vocabulary words;
  private final Embedding pieces;
  private final Embedding positions;
  private final Stack stack;
  private final Norm norm;

  ClipText(ClipConfig.Tower tower, ClipConfig.Vocabulary words, Weights weights) {
    this.words = words;
    int width = tower.width();
    Weights embeddings = weights.under("embeddings");
    pieces = Embedding.of(embeddings.under("token_embedding"), words.size(), width);
    positions = Embedding.of(embeddings.under("position_embedding"), words.positions(), width);
    stack = ClipLayer.stack(TextEncoder.TEXT, tower, weights.under("encoder.layers"));
    norm = Norm.of(weights.under("final_layer_norm"), width, tower.epsilon());
  }

  /// The pieces after the last layer and the final norm, (batch, positions, width).
  NDArray states(NDArray ids, NDArray attended, Probe probe) {
    NDManager manager = ids.getManager();
    int count = (int) ids.getShape().get(1);
    NDArray placed = pieces.apply(ids).add(positions.first(count, ids));
    NDArray mask = Mask.both(Mask.causal(manager, count), Mask.padding(attended));
    return norm.apply(stack.apply(placed, mask, probe));
  }

  /// Each text's state at its end, (batch, width).
  NDArray pooled(NDArray ids, NDArray states) {
    long[][] rows = rows(ids);
    long[] ends = new long[rows.length];
    for (int row = 0; row < rows.length; row++) {
      ends[row] = (long) row * rows[row].length + end(rows[row]);
    }
    NDArray flat = states.reshape(-1, states.getShape().get(2));
    return flat.get(ids.getManager().create(ends));
  }

  private static long[][] rows(NDArray ids) {
    long[] all = ids.toType(DataType.INT64, false).toLongArray();
    long[][] rows = new long[(int) ids.getShape().get(0)][(int) ids.getShape().get(1)];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(all, row * rows[row].length, rows[row], 0, rows[row].length);
    }
    return rows;
  }

  /// The first end-of-text piece; configs from before that id was right (`eos_token_id` 2) take the
  /// highest id instead, which in OpenAI's vocabulary is the same piece.
  int end(long[] ids) {
    int at = 0;
    for (int i = 0; i < ids.length; i++) {
      if (words.endId() != 2 && ids[i] == words.endId()) {
        return i;
      }
      if (words.endId() == 2 && ids[i] > ids[at]) {
        at = i;
      }
    }
    return at;
  }
}
