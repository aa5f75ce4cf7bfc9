package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// ResNet with a head that names what is in the picture.
public final class ResNetClassifier extends ResNet implements Classifier {
  private final List<String> labels;
  private final Projection head;

  ResNetClassifier(ResNetConfig config, List<String> labels, Weights weights) {
    super(config, weights);
    this.labels = labels;
    head = Projection.of(weights.under("classifier.1"), width(), labels.size());
  }

  @Override
  public NDArray classLogits(NDArray pixels, Probe probe) {
    return head.apply(pooled(pixels));
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  Map<String, NDArray> heads(NDArray pooled) {
    return Map.of("logits", head.apply(pooled));
  }
}
