package org.crosslens.inputs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/// Texts ready for a model, the shorter ones padded to the longest.
///
/// @param texts the texts one by one, unpadded
/// @param ids (batch, pieces) numbers of pieces; treat as read-only
/// @param mask (batch, pieces) 1 for a piece, 0 for padding; treat as read-only
public record TextBatch(List<Encoding> texts, long[][] ids, long[][] mask) {
  /// Checks that the sizes agree.
  public TextBatch {
    texts = List.copyOf(texts);
    if (ids.length != texts.size() || mask.length != texts.size()) {
      throw new IllegalArgumentException("a row for each of %d texts".formatted(texts.size()));
    }
  }

  /// Pads texts at their ends.
  ///
  /// @param padding the number of the piece that stands for nothing
  /// @param least how many pieces each is padded to, should all be shorter
  static TextBatch of(List<Encoding> texts, long padding, int least) {
    int longest = Math.max(least, texts.stream().mapToInt(Encoding::length).max().orElse(0));
    long[][] ids = new long[texts.size()][longest];
    long[][] mask = new long[texts.size()][longest];
    for (int i = 0; i < texts.size(); i++) {
      int length = texts.get(i).length();
      System.arraycopy(texts.get(i).ids(), 0, ids[i], 0, length);
      Arrays.fill(ids[i], length, longest, padding);
      Arrays.fill(mask[i], 0, length, 1);
    }
    return new TextBatch(texts, ids, mask);
  }

  /// The numbers as a tensor, (batch, pieces) int64, `input_ids` to the models.
  public NDArray inputIds(NDManager manager) {
    return tensor(ids, manager);
  }

  /// The mask as a tensor, (batch, pieces) int64, `attention_mask` to the models.
  public NDArray attentionMask(NDManager manager) {
    return tensor(mask, manager);
  }

  private static NDArray tensor(long[][] rows, NDManager manager) {
    long[] flat = Arrays.stream(rows).flatMapToLong(Arrays::stream).toArray();
    long columns = rows.length == 0 ? 0 : rows[0].length;
    return manager.create(flat, new Shape(rows.length, columns));
  }
}
