package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.crosslens.layers.Activation;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// ViLT with a head that scores known answers to a question (Kim et al. 2021, section 4.3).
public final class ViltAnswerer extends Vilt implements QuestionAnswerer.Choosing {
  /// The head's norm keeps PyTorch's default, whatever the config says.
  private static final double EPSILON = 1e-5;

  private final List<String> answers;
  private final boolean single;
  private final Projection wide;
  private final Norm norm;
  private final Projection score;

  ViltAnswerer(ViltConfig config, List<String> answers, boolean single, Weights weights) {
    super(config, weights);
    this.answers = answers;
    this.single = single;
    int width = config.text().width();
    wide = Projection.of(weights.under("classifier.0"), width, 2L * width);
    norm = Norm.of(weights.under("classifier.1"), 2L * width, EPSILON);
    score = Projection.of(weights.under("classifier.3"), 2L * width, answers.size());
  }

  @Override
  public NDArray answerLogits(
      NDArray pixels, NDArray shown, NDArray ids, NDArray attended, Probe probe) {
    return logits(read(pixels, shown, ids, attended, ids.zerosLike(), probe).states());
  }

  /// Scores the answers from the last states, (batch, answers).
  ///
  /// @param states (batch, pieces + 1 + patches, width), from [#states]
  public NDArray logits(NDArray states) {
    return score.apply(Activation.GELU.apply(norm.apply(wide.apply(pooled(states)))));
  }

  @Override
  public List<String> answers() {
    return answers;
  }

  @Override
  public boolean single() {
    return single;
  }

  @Override
  Map<String, NDArray> heads(NDArray states) {
    return Map.of("logits", logits(states));
  }
}
