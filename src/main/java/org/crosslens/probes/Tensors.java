package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;

/// An example as tensors of one run.
///
/// There may be several pictures for one text, or several variants of the text for one picture.
final class Tensors {
  private final @Nullable NDArray pixels;
  private final @Nullable NDArray ids;
  private final @Nullable NDArray attended;
  private final Example example;

  private Tensors(
      @Nullable NDArray pixels,
      @Nullable NDArray ids,
      @Nullable NDArray attended,
      Example example) {
    this.pixels = pixels;
    this.ids = ids;
    this.attended = attended;
    this.example = example;
  }

  static Tensors of(Example example, NDManager run) {
    Pixels picture = example.picture();
    Words words = example.words();
    return new Tensors(
        picture == null ? null : picture.tensor(run),
        words == null ? null : words.ids(run),
        words == null ? null : words.attended(run),
        example);
  }

  /// The same with as many pictures as texts, a single one repeated.
  Tensors even() {
    NDArray seen = pixels();
    NDArray read = ids();
    long rows = Math.max(seen.getShape().get(0), read.getShape().get(0));
    return new Tensors(
        repeated(seen, rows), repeated(read, rows), repeated(attended(), rows), example);
  }

  private static NDArray repeated(NDArray x, long rows) {
    return x.getShape().get(0) == rows ? x : x.repeat(0, rows);
  }

  /// (batch, 3, height, width), float32.
  NDArray pixels() {
    return there(pixels, "picture");
  }

  /// (batch, positions), int64.
  NDArray ids() {
    return there(ids, "text");
  }

  /// (batch, positions), int64.
  NDArray attended() {
    return there(attended, "text");
  }

  /// The pieces of the first text.
  long[] first() {
    return example.read().ids()[0];
  }

  private static NDArray there(@Nullable NDArray tensor, String what) {
    if (tensor == null) {
      throw new IllegalStateException("no " + what);
    }
    return tensor;
  }
}
