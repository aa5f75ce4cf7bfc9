package org.crosslens.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2).
///
/// Its moments are plain named tensors, so that they can be kept with the weights and a resumed run
/// equals an uninterrupted one.
public final class AdamW {
  private final NDManager manager;
  private final Settings settings;
  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();

  /// What the published recipe leaves to choose.
  ///
  /// @param beta1 how slowly the mean of the gradients forgets
  /// @param beta2 how slowly the mean of their squares forgets
  /// @param epsilon keeps the division finite
  /// @param decay share of a weight, times the rate, lost each step
  /// @param clip longest gradient over all weights together
  /// @param share of the rate that a weight of this name learns at
  public record Settings(
      double beta1,
      double beta2,
      double epsilon,
      double decay,
      double clip,
      ToDoubleFunction<String> share) {
    /// All weights at the whole rate.
    public Settings(double beta1, double beta2, double epsilon, double decay, double clip) {
      this(beta1, beta2, epsilon, decay, clip, name -> 1);
    }

    /// The same with a share of the rate for each weight, by its name.
    public Settings sharing(ToDoubleFunction<String> rates) {
      return new Settings(beta1, beta2, epsilon, decay, clip, rates);
    }

    /// As CLIP was trained (Radford et al. 2021, table 18), with the given decay and clipping at 1.
    public static Settings decaying(double decay) {
      return new Settings(0.9, 0.98, 1e-6, decay, 1);
    }
  }

  /// Starts with moments of zero.
  ///
  /// @param manager owns the moments
  /// @param weights what to train, by name; each requires a gradient
  public AdamW(NDManager manager, Map<String, NDArray> weights, Settings settings) {
    this.manager = manager;
    this.weights = new LinkedHashMap<>(weights);
    this.settings = settings;
    weights.forEach(
        (name, weight) -> {
          means.put(name, manager.zeros(weight.getShape()));
          squares.put(name, manager.zeros(weight.getShape()));
        });
  }

  /// Takes one step along the gradients and leaves them at zero.
  ///
  /// @param count which step this is, from 1, for the correction of the moments' start at zero
  /// @param rate the learning rate
  /// @return whether the gradients were numbers; if not, nothing has changed
  public boolean step(int count, double rate) {
    try (NDManager scratch = manager.newSubManager()) {
      scratch.tempAttachAll(new NDList(weights.values()));
      scratch.tempAttachAll(new NDList(means.values()));
      scratch.tempAttachAll(new NDList(squares.values()));
      Map<String, NDArray> gradients = new LinkedHashMap<>();
      weights.forEach((name, weight) -> gradients.put(name, weight.getGradient()));
      double length = length(gradients.values());
      if (!Double.isFinite(length)) {
        return false;
      }
      float shrink = (float) Math.min(1, settings.clip / length);
      gradients.forEach(
          (name, gradient) ->
              update(
                  name, gradient.muli(shrink), count, rate * settings.share.applyAsDouble(name)));
      gradients.values().forEach(gradient -> gradient.muli(0));
      return true;
    }
  }

  /// Summed in the order of the indices: the first gradient after a resume may lie in memory in
  /// another order than later ones, and another order of summing rounds otherwise.
  private static double length(Iterable<NDArray> gradients) {
    NDList squares = new NDList();
    gradients.forEach(gradient -> squares.add(gradient.flatten().square().sum()));
    return Math.sqrt(NDArrays.stack(squares).sum().getFloat());
  }

  private void update(String name, NDArray gradient, int count, double rate) {
    NDArray weight = named(weights, name);
    NDArray mean = named(means, name);
    NDArray square = named(squares, name);
    mean.muli(settings.beta1).addi(gradient.mul(1 - settings.beta1));
    square.muli(settings.beta2).addi(gradient.square().muli(1 - settings.beta2));
    double meanScale = 1 / (1 - Math.pow(settings.beta1, count));
    double squareScale = 1 / (1 - Math.pow(settings.beta2, count));
    if (decays(name, weight)) {
      weight.muli(1 - rate * settings.decay);
    }
    NDArray root = square.mul(squareScale).sqrt().addi(settings.epsilon);
    weight.subi(mean.mul(rate * meanScale).divi(root));
  }

  private static NDArray named(Map<String, NDArray> tensors, String name) {
    return Objects.requireNonNull(tensors.get(name));
  }

  /// Matrices decay; norms, biases, single vectors, the logit scale and positions do not.
  private static boolean decays(String name, NDArray weight) {
    return weight.getShape().dimension() > 1 && !name.contains("position_embedding");
  }

  /// Overwrites the moments with those of a checkpoint.
  public void set(Map<String, NDArray> kept) {
    moments().forEach((name, moment) -> moment.set(Parameters.WHOLE, named(kept, name)));
  }

  /// The moments by name, `mean.` or `square.` before the weight's: what a checkpoint must hold.
  public Map<String, NDArray> moments() {
    Map<String, NDArray> moments = new LinkedHashMap<>();
    means.forEach((name, mean) -> moments.put("mean." + name, mean));
    squares.forEach((name, square) -> moments.put("square." + name, square));
    return moments;
  }
}
