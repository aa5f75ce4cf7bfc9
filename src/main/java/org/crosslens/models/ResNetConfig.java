package org.crosslens.models;

import java.util.List;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Activation;
import org.crosslens.layers.BatchNorm;
import org.crosslens.results.Problem;

/// The sizes and options of a ResNet, with the reference's defaults for what `config.json` leaves
/// out.
///
/// @param stem channels after the first convolution
/// @param widths channels after each stage
/// @param depths blocks of each stage
/// @param bottleneck whether blocks go through a quarter of the channels
/// @param activation after each sum
/// @param halving where the picture gets smaller
/// @param statistics which the norms take
record ResNetConfig(
    int channels,
    int stem,
    List<Integer> widths,
    List<Integer> depths,
    boolean bottleneck,
    Activation activation,
    Halving halving,
    BatchNorm.Statistics statistics) {

  /// Where the picture gets smaller.
  ///
  /// @param inFirstStage whether the first stage halves it too
  /// @param inFirstStep whether a bottleneck halves it in its first convolution (He et al. 2016),
  ///     not in its second (torchvision, Nvidia's v1.5)
  record Halving(boolean inFirstStage, boolean inFirstStep) {}

  /// Checks that stages have widths and depths.
  ResNetConfig {
    if (widths.isEmpty() || widths.size() != depths.size()) {
      throw new Problem(
          "The config gives %d widths for %d stages.".formatted(widths.size(), depths.size()),
          "Correct hidden_sizes and depths in config.json.");
    }
  }

  /// The same net with norms that take other statistics.
  ResNetConfig with(BatchNorm.Statistics others) {
    return new ResNetConfig(
        channels, stem, widths, depths, bottleneck, activation, halving, others);
  }

  static ResNetConfig of(Config c) {
    return new ResNetConfig(
        c.integer("num_channels", 3),
        c.integer("embedding_size", 64),
        c.integers("hidden_sizes", List.of(256, 512, 1024, 2048)),
        c.integers("depths", List.of(3, 4, 6, 3)),
        c.word("layer_type", "bottleneck").equals("bottleneck"),
        Activation.named(c.word("hidden_act", "relu")),
        new Halving(
            c.flag("downsample_in_first_stage", false), c.flag("downsample_in_bottleneck", false)),
        BatchNorm.Statistics.RUNNING);
  }
}
