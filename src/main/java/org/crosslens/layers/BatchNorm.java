package org.crosslens.layers;

import ai.djl.ndarray.NDArray;

/// Batch normalisation with the statistics seen in training (Ioffe and Szegedy 2015, section 3.1):
/// `(x - mean) / sqrt(variance + epsilon) * weight + bias`, channel by channel.
///
/// @param weight gain, (channels)
/// @param bias shift, (channels)
/// @param mean running mean, (channels)
/// @param variance running variance, (channels)
public record BatchNorm(NDArray weight, NDArray bias, NDArray mean, NDArray variance) {
  /// PyTorch's default, which no config of these models changes.
  private static final float EPSILON = 1e-5f;

  /// Takes `weight`, `bias`, `running_mean` and `running_var` from a source.
  public static BatchNorm of(Weights w, long channels) {
    return new BatchNorm(
        w.get("weight", Initial.ONE, channels),
        w.get("bias", Initial.ZERO, channels),
        w.get("running_mean", Initial.ZERO, channels),
        w.get("running_var", Initial.ONE, channels));
  }

  /// Maps (batch, channels, rows, columns) to itself; the running statistics stay as they are.
  public NDArray apply(NDArray x) {
    return ai.djl.nn.norm.BatchNorm.batchNorm(
            x, mean, variance, weight, bias, 1, 0.9f, EPSILON, false)
        .singletonOrThrow();
  }
}
