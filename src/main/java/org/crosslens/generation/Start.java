package org.crosslens.generation;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// Where a generation begins: pieces to go on from, and what the decoder looks at meanwhile.
///
/// @param decoder reads and scores
/// @param ids one row a sentence, all equally long
/// @param attended 0 where an id is padding, else 1; the shape of `ids`
/// @param other (rows, keys, width) for cross-attention, or none
/// @param otherMask added to the scores of the cross-attention, or none
public record Start(
    Decoder decoder,
    long[][] ids,
    long[][] attended,
    @Nullable NDArray other,
    @Nullable NDArray otherMask) {

  /// Checks that there is something to go on from, and room to go on.
  public Start {
    if (ids.length == 0 || ids[0].length == 0) {
      throw new Problem(
          "There is nothing to generate from.", "Give at least the piece that starts a sentence.");
    }
    if (ids[0].length >= decoder.longest()) {
      throw new Problem(
          "A prompt of %d pieces leaves no room in the model's %d."
              .formatted(ids[0].length, decoder.longest()),
          "Shorten it.");
    }
  }

  /// Pieces without padding, one row for each of the other sequence.
  public static Start of(Decoder decoder, long[][] ids, NDArray other) {
    long[][] ones = Arrays.stream(ids).map(row -> filled(row.length)).toArray(long[][]::new);
    return new Start(decoder, ids, ones, other, null);
  }

  /// The same pieces for every row of the other sequence.
  public static Start of(Decoder decoder, long[] ids, NDArray other) {
    int rows = (int) other.getShape().get(0);
    return of(decoder, IntStream.range(0, rows).mapToObj(i -> ids).toArray(long[][]::new), other);
  }

  private static long[] filled(int length) {
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
