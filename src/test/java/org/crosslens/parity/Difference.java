package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Optional;

/// How far a computed tensor lies from the expected one.
///
/// Tolerances are those measured for the fixtures: attention 1e-5 absolute; hidden states,
/// embeddings and logits 2e-5 absolute, where a family does not say otherwise, plus 1e-5 relative;
/// integers exact.
record Difference(String name, double largest, Optional<String> complaint) {
  static Difference of(
      String name,
      NDArray expected,
      NDArray computed,
      Optional<Reference.Part> part,
      Reference reference) {
    if (!expected.getShape().equals(computed.getShape())) {
      return new Difference(
          name,
          Double.POSITIVE_INFINITY,
          Optional.of(
              "%s has shape %s, not %s".formatted(name, computed.getShape(), expected.getShape())));
    }
    boolean exact = expected.getDataType() != DataType.FLOAT32;
    double[] wanted = doubles(expected);
    double[] got = doubles(computed);
    boolean[] compared = compared(part, expected);
    double largest = 0;
    String complaint = null;
    for (int i = 0; i < wanted.length; i++) {
      if (!compared[i]) {
        continue;
      }
      double off = Double.compare(wanted[i], got[i]) == 0 ? 0 : Math.abs(wanted[i] - got[i]);
      double allowed = exact ? 0 : allowed(name, wanted[i], reference.tolerance());
      if (!(off <= allowed) && complaint == null) {
        complaint = "%s at %d: %s, wanted %s".formatted(name, i, got[i], wanted[i]);
      }
      largest = Math.max(largest, off);
    }
    return new Difference(name, largest, Optional.ofNullable(complaint));
  }

  private static boolean[] compared(Optional<Reference.Part> part, NDArray expected) {
    boolean[] all = new boolean[(int) expected.size()];
    Arrays.fill(all, true);
    return part.map(p -> p.elements().toType(DataType.BOOLEAN, true))
        .map(elements -> elements.broadcast(expected.getShape()).toBooleanArray())
        .orElse(all);
  }

  private static double allowed(String name, double wanted, double absolute) {
    return name.contains("attention") ? 1e-5 : absolute + 1e-5 * Math.abs(wanted);
  }

  private static double[] doubles(NDArray x) {
    if (x.getDataType() == DataType.INT64) {
      return Arrays.stream(x.toLongArray()).asDoubleStream().toArray();
    }
    float[] floats = x.toType(DataType.FLOAT32, true).toFloatArray();
    double[] doubles = new double[floats.length];
    Arrays.setAll(doubles, i -> floats[i]);
    return doubles;
  }
}
