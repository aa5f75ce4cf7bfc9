package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.stream.IntStream;
import org.crosslens.layers.Probe;
import org.crosslens.models.MaskFiller;

/// Guesses masked pieces.
public final class Fills {
  private Fills() {}

  /// The likeliest piece for the mask of each sentence.
  ///
  /// @param words sentences with one mask each
  /// @param mask the number of the piece that hides another
  /// @param manager the model's; the run has a sub-manager of its own
  public static long[] likeliest(MaskFiller model, Words words, long mask, NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      NDArray logits = model.pieceLogits(words.ids(run), words.attended(run), Probe.NONE);
      long[] said = logits.argMax(-1).toLongArray(); // (batch x pieces)
      int length = words.ids()[0].length;
      return IntStream.range(0, words.ids().length)
          .mapToLong(row -> said[row * length + place(words.ids()[row], mask)])
          .toArray();
    }
  }

  private static int place(long[] ids, long mask) {
    return IntStream.range(0, ids.length)
        .filter(i -> ids[i] == mask)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a sentence without a mask"));
  }
}
