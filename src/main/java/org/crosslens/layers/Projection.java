package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.core.Linear;
import org.jspecify.annotations.Nullable;

/// A linear map of the last axis: `y = x W^T + b`.
///
/// @param weight (out, in), float32, or a tensor that holds this matrix as the layout says
/// @param bias (out), float32, or none
/// @param layout where the matrix lies in the tensor
public record Projection(NDArray weight, @Nullable NDArray bias, Layout layout) {

  /// Where a matrix lies in the tensor that checkpoints store: alone, or packed with others.
  ///
  /// The part is cut out at each use, as a view: a view made once would hide from training that it
  /// belongs to the stored tensor.
  ///
  /// @param transposed whether the tensor is (in, out), as GPT-2 stores it
  /// @param part which of the packed matrices, counted from 0
  /// @param parts how many matrices of one size are packed along the outputs
  public record Layout(boolean transposed, int part, int parts) {
    /// Alone and upright.
    public static final Layout PLAIN = new Layout(false, 0, 1);

    private NDArray of(NDArray tensor, NDArray like) {
      if (parts == 1) {
        return tensor;
      }
      int axis = transposed ? tensor.getShape().dimension() - 1 : 0;
      long size = tensor.getShape().get(axis) / parts;
      NDIndex index = new NDIndex();
      index.addAllDim(axis).addSliceDim(part * size, (part + 1) * size);
      return tensor.get(like.getManager(), index);
    }
  }

  /// A matrix that is stored alone.
  public Projection(NDArray weight, @Nullable NDArray bias) {
    this(weight, bias, Layout.PLAIN);
  }

  /// Takes `weight` and `bias` from a source.
  public static Projection of(Weights weights, long in, long out) {
    return of(weights, in, out, Layout.PLAIN);
  }

  /// Takes `weight` and `bias`, which may be packed, from a source.
  ///
  /// @param out of the one matrix
  public static Projection of(Weights weights, long in, long out, Layout layout) {
    long all = out * layout.parts;
    Initial initial = Initial.fanIn(in);
    NDArray weight =
        layout.transposed
            ? weights.get("weight", initial, in, all)
            : weights.get("weight", initial, all, in);
    return new Projection(weight, weights.get("bias", Initial.ZERO, all), layout);
  }

  /// Takes `weight` alone from a source.
  public static Projection withoutBias(Weights weights, long in, long out) {
    return new Projection(weights.get("weight", Initial.fanIn(in), out, in), null);
  }

  /// Maps (..., in) to (..., out).
  public NDArray apply(NDArray x) {
    NDArray matrix = layout.of(weight, x);
    NDArray shift = bias == null ? null : layout.of(bias, x);
    if (!layout.transposed) {
      return Linear.linear(x, matrix, shift).singletonOrThrow();
    }
    NDArray y = x.matMul(matrix);
    return shift == null ? y : y.add(shift);
  }

  /// The width it reads.
  public long in() {
    return weight.getShape().get(layout.transposed ? 0 : 1);
  }

  /// The width it gives.
  public long out() {
    return weight.getShape().get(layout.transposed ? 1 : 0) / layout.parts;
  }
}
