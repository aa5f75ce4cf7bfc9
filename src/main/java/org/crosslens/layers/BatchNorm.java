package org.crosslens.layers;

import ai.djl.ndarray.NDArray;

/// Batch normalisation (Ioffe and Szegedy 2015, algorithms 1 and 2), channel by channel:
/// `(x - mean) / sqrt(variance + epsilon) * weight + bias`.
///
/// @param weight gain, (channels)
/// @param bias shift, (channels)
/// @param mean running mean, (channels)
/// @param variance running variance, (channels)
/// @param statistics which mean and variance count
public record BatchNorm(
    NDArray weight, NDArray bias, NDArray mean, NDArray variance, Statistics statistics) {
  /// Which mean and variance a norm takes.
  public enum Statistics {
    /// Those that training has gathered, which stay as they are.
    RUNNING,
    /// Those of the batch at hand, as in training; the running ones move a tenth of the way there.
    OF_BATCH
  }

  /// PyTorch's default, which no config of these models changes.
  private static final float EPSILON = 1e-5f;

  /// PyTorch's default as DJL counts it: what of the running statistics stays.
  private static final float MOMENTUM = 0.9f;

  /// Takes `weight`, `bias`, `running_mean` and `running_var` from a source.
  public static BatchNorm of(Weights w, long channels, Statistics statistics) {
    return new BatchNorm(
        w.get("weight", Initial.ONE, channels),
        w.get("bias", Initial.ZERO, channels),
        w.get("running_mean", Initial.ZERO, channels),
        w.get("running_var", Initial.ONE, channels),
        statistics);
  }

  /// Whether a parameter is a running statistic, which norms gather and no gradient teaches.
  public static boolean gathers(String name) {
    return name.endsWith(".running_mean") || name.endsWith(".running_var");
  }

  /// Maps (batch, channels, rows, columns) to itself. The running variance is gathered without
  /// bias, while the batch is normalised with the biased one.
  public NDArray apply(NDArray x) {
    return ai.djl.nn.norm.BatchNorm.batchNorm(
            x,
            mean,
            variance,
            weight,
            bias,
            1,
            MOMENTUM,
            EPSILON,
            statistics == Statistics.OF_BATCH)
        .singletonOrThrow();
  }
}
