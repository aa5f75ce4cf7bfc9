package org.crosslens.generation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Scope;
import org.jspecify.annotations.Nullable;

/// Sentences that grow together, with the cache of what the decoder has read of them.
final class Rows implements AutoCloseable {
  private final Decoder decoder;
  private final NDManager manager;
  private final Cache cache;
  private final boolean padded;
  private long[][] ids;
  private long[][] attended;

  /// @param times how often each of the start's rows stands here, in succession
  Rows(Start start, int times, NDManager parent) {
    decoder = start.decoder();
    manager = parent.newSubManager();
    cache =
        Cache.keeping(manager, repeated(start.other(), times), repeated(start.otherMask(), times));
    ids = repeated(start.ids(), times);
    attended = repeated(start.attended(), times);
    padded = Arrays.stream(attended).flatMapToLong(Arrays::stream).anyMatch(a -> a == 0);
  }

  private @Nullable NDArray repeated(@Nullable NDArray x, int times) {
    if (x == null || times == 1) {
      return x;
    }
    NDArray repeated = x.repeat(0, times);
    repeated.attach(manager);
    return repeated;
  }

  private static long[][] repeated(long[][] rows, int times) {
    return IntStream.range(0, rows.length * times)
        .mapToObj(i -> rows[i / times])
        .toArray(long[][]::new);
  }

  int count() {
    return ids.length;
  }

  int length() {
    return ids[0].length;
  }

  long[] ids(int row) {
    return ids[row];
  }

  /// Lets the decoder read what is new: logits of what could follow, (rows, vocabulary).
  float[][] read(Probe probe) {
    int from = cache.length();
    long[][] fresh =
        Arrays.stream(ids)
            .map(row -> Arrays.copyOfRange(row, from, row.length))
            .toArray(long[][]::new);
    try (NDArray input = manager.create(fresh);
        NDArray logits =
            Scope.of(input, x -> decoder.next(x, attendedOrNone(x.getManager()), cache, probe))) {
      float[] flat = logits.toFloatArray();
      int size = flat.length / ids.length;
      return IntStream.range(0, ids.length)
          .mapToObj(row -> Arrays.copyOfRange(flat, row * size, (row + 1) * size))
          .toArray(float[][]::new);
    }
  }

  private @Nullable NDArray attendedOrNone(NDManager scope) {
    return padded ? scope.create(attended) : null;
  }

  /// Adds a piece to each row.
  void append(long[] next) {
    for (int row = 0; row < ids.length; row++) {
      ids[row] = with(ids[row], next[row]);
      attended[row] = with(attended[row], 1);
    }
  }

  /// Goes on with other rows than before; what is padding does not move with them.
  void select(long[] rows) {
    long[][] before = ids;
    ids = Arrays.stream(rows).mapToObj(row -> before[(int) row]).toArray(long[][]::new);
    cache.select(rows);
  }

  /// Forgets the pieces from a position on.
  void rewind(int length) {
    ids = Arrays.stream(ids).map(r -> Arrays.copyOf(r, length)).toArray(long[][]::new);
    attended = Arrays.stream(attended).map(r -> Arrays.copyOf(r, length)).toArray(long[][]::new);
    cache.truncate(length);
  }

  private static long[] with(long[] row, long next) {
    long[] longer = Arrays.copyOf(row, row.length + 1);
    longer[row.length] = next;
    return longer;
  }

  @Override
  public void close() {
    manager.close();
  }
}
