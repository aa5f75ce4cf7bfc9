package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Weights;

/// ResNet: a deep convolution net whose blocks add to what comes in (He et al. 2016, Deep Residual
/// Learning for Image Recognition).
public sealed class ResNet implements Model, SequenceEncoder permits ResNetClassifier {
  /// Published files carry the prefix of the whole model or not, and count training's batches.
  static final Names NAMES =
      Names.SAME.rename("^resnet\\.", "").ignore(".*num_batches_tracked").ignore("classifier\\..*");

  private final ResNetConfig config;
  private final ResNetBlock.Step stem;
  private final List<List<ResNetBlock>> stages;

  ResNet(ResNetConfig config, Weights weights) {
    this.config = config;
    stem =
        ResNetBlock.Step.of(
            weights.under("embedder.embedder"),
            config.channels(),
            config.stem(),
            new ResNetBlock.Kind(7, 2, config.statistics()));
    stages = new ArrayList<>();
    int in = config.stem();
    for (int stage = 0; stage < config.widths().size(); stage++) {
      stages.add(stage(stage, in, weights.under("encoder.stages." + stage + ".layers")));
      in = config.widths().get(stage);
    }
  }

  /// Builds what `architectures` says: with the head that names classes, or the encoder alone.
  public static ResNet of(Config json, Weights weights) {
    ResNetConfig config = ResNetConfig.of(json);
    return json.architecture().equals("ResNetForImageClassification")
        ? new ResNetClassifier(config, Classifier.labels(json), weights)
        : new ResNet(config, weights);
  }

  private List<ResNetBlock> stage(int stage, int in, Weights weights) {
    int out = config.widths().get(stage);
    List<ResNetBlock> blocks = new ArrayList<>();
    for (int n = 0; n < config.depths().get(stage); n++) {
      boolean halves = n == 0 && (stage > 0 || config.halving().inFirstStage());
      blocks.add(
          ResNetBlock.of(config, n == 0 ? in : out, out, halves ? 2 : 1, weights.under("" + n)));
    }
    return blocks;
  }

  /// What stands after the stem and after each stage, each (batch, channels, rows, columns).
  ///
  /// @param pixels (batch, channels, height, width), float32
  final List<NDArray> stages(NDArray pixels) {
    NDArray x = config.activation().apply(stem.apply(pixels));
    x = Pool.maxPool2d(x, new Shape(3, 3), new Shape(2, 2), new Shape(1, 1), false);
    List<NDArray> seen = new ArrayList<>(List.of(x));
    for (List<ResNetBlock> stage : stages) {
      for (ResNetBlock block : stage) {
        x = block.apply(x);
      }
      seen.add(x);
    }
    return seen;
  }

  /// The mean over the last stage's places, (batch, channels).
  final NDArray pooled(NDArray pixels) {
    return mean(stages(pixels).getLast());
  }

  private static NDArray mean(NDArray grid) {
    Shape shape = grid.getShape();
    return grid.reshape(shape.get(0), shape.get(1), -1).mean(new int[] {2});
  }

  /// The places of the last stage's grid, row by row; there is no class token and no attention.
  @Override
  public final Sequence sequence(Inputs inputs, Probe probe) {
    NDArray grid = stages(inputs.get("pixel_values")).getLast();
    Shape shape = grid.getShape();
    NDArray states = grid.reshape(shape.get(0), shape.get(1), -1).swapAxes(1, 2);
    NDArray attended = grid.getManager().ones(new Shape(shape.get(0), shape.get(2) * shape.get(3)));
    return new Sequence(states, attended, 0);
  }

  @Override
  public final int width() {
    return config.widths().getLast();
  }

  @Override
  public final String family() {
    return "resnet";
  }

  @Override
  public final Map<String, NDArray> outputs(Inputs inputs) {
    List<NDArray> seen = stages(inputs.get("pixel_values"));
    Map<String, NDArray> named = new LinkedHashMap<>();
    for (int depth = 0; depth < seen.size(); depth++) {
      named.put("hidden_states." + depth, seen.get(depth));
    }
    NDArray pooled = mean(seen.getLast());
    named.put("last_hidden_state", seen.getLast());
    named.put("pooler_output", pooled.expandDims(2).expandDims(3)); // a picture of one pixel
    named.putAll(heads(pooled));
    return named;
  }

  /// What the head makes of the pooled features (batch, channels).
  Map<String, NDArray> heads(NDArray pooled) {
    return Map.of();
  }
}
