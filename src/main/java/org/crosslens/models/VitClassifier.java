package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// ViT with a head that names what is in the picture (Dosovitskiy et al. 2021, equation 4).
public final class VitClassifier extends Vit implements Classifier {
  private final List<String> labels;
  private final Projection head;

  VitClassifier(VitConfig config, List<String> labels, Weights weights) {
    super(config, weights);
    this.labels = labels;
    head = Projection.of(weights.under("classifier"), config.tower().width(), labels.size());
  }

  @Override
  public NDArray classLogits(NDArray pixels, Probe probe) {
    return head.apply(imageFeatures(pixels, probe));
  }

  /// The same for pictures of which only some patches are seen, as in training.
  public NDArray classLogits(SeenPatches seen, Probe probe) {
    return head.apply(Pooler.first(states(seen, probe)));
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  Map<String, NDArray> heads(NDArray states) {
    NDArray logits = head.apply(Pooler.first(states));
    return Map.of("logits", logits, "probabilities", logits.softmax(-1));
  }
}
