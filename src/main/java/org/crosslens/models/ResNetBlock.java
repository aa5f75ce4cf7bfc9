package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Activation;
import org.crosslens.layers.BatchNorm;
import org.crosslens.layers.Convolution;
import org.crosslens.layers.Scope;
import org.crosslens.layers.Weights;
import org.jspecify.annotations.Nullable;

/// One residual block: `activation(branch(x) + shortcut(x))` (He et al. 2016, equation 2).
///
/// @param branch convolutions with an activation between them
/// @param shortcut fits x to the branch's size; none where x fits as it is
/// @param activation after the sum; between the steps the reference has a ReLU, whatever the config
///     says
record ResNetBlock(List<Step> branch, @Nullable Step shortcut, Activation activation) {

  /// What a step does besides changing the channels.
  ///
  /// @param kernel pixels along one side
  /// @param stride pixels from one output to the next
  /// @param statistics which its norm takes
  record Kind(int kernel, int stride, BatchNorm.Statistics statistics) {}

  /// A convolution and its norm.
  record Step(Convolution convolution, BatchNorm norm) {
    static Step of(Weights w, int in, int out, Kind kind) {
      return new Step(
          Convolution.of(w.under("convolution"), in, out, kind.kernel, kind.stride),
          BatchNorm.of(w.under("normalization"), out, kind.statistics));
    }

    NDArray apply(NDArray x) {
      return norm.apply(convolution.apply(x));
    }
  }

  /// Builds a block from `layer` and, where x must be fitted, `shortcut`.
  static ResNetBlock of(ResNetConfig config, int in, int out, int stride, Weights w) {
    boolean fits = in == out && stride == 1;
    return new ResNetBlock(
        config.bottleneck()
            ? narrow(config, in, out, stride, w.under("layer"))
            : basic(config, in, out, stride, w.under("layer")),
        fits ? null : Step.of(w.under("shortcut"), in, out, kind(config, 1, stride)),
        config.activation());
  }

  private static Kind kind(ResNetConfig config, int kernel, int stride) {
    return new Kind(kernel, stride, config.statistics());
  }

  /// Two 3x3 convolutions.
  private static List<Step> basic(ResNetConfig config, int in, int out, int stride, Weights w) {
    return List.of(
        Step.of(w.under("0"), in, out, kind(config, 3, stride)),
        Step.of(w.under("1"), out, out, kind(config, 3, 1)));
  }

  /// Down to a quarter of the channels, a 3x3 convolution there, and up again (He et al. 2016,
  /// figure 5).
  private static List<Step> narrow(ResNetConfig config, int in, int out, int stride, Weights w) {
    int inner = out / 4;
    boolean early = config.halving().inFirstStep();
    return List.of(
        Step.of(w.under("0"), in, inner, kind(config, 1, early ? stride : 1)),
        Step.of(w.under("1"), inner, inner, kind(config, 3, early ? 1 : stride)),
        Step.of(w.under("2"), inner, out, kind(config, 1, 1)));
  }

  /// Maps (batch, in, rows, columns) to (batch, out, rows / stride, columns / stride).
  NDArray apply(NDArray x) {
    return Scope.of(x, in -> activation.apply(branch(in).add(fitted(in))));
  }

  private NDArray branch(NDArray x) {
    NDArray y = branch.getFirst().apply(x);
    for (Step step : branch.subList(1, branch.size())) {
      y = step.apply(Activation.RELU.apply(y));
    }
    return y;
  }

  private NDArray fitted(NDArray x) {
    return shortcut == null ? x : shortcut.apply(x);
  }
}
