package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import org.crosslens.results.Problem;

/// The non-linear functions that configs name under `hidden_act`.
public enum Activation {
  /// x times the normal distribution's share below x (Hendrycks and Gimpel 2016), by erf.
  GELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.gelu(x);
    }
  },
  /// GELU by its tanh approximation; GPT-2 says `gelu_new`, SigLIP `gelu_pytorch_tanh`.
  GELU_TANH {
    @Override
    public NDArray apply(NDArray x) {
      NDArray inner = x.square().mul(x).mul(Scalar.of(x, 0.044715)).add(x);
      NDArray tanh = inner.mul(Scalar.of(x, Math.sqrt(2 / Math.PI))).tanh();
      return tanh.add(1).mul(x).mul(Scalar.of(x, 0.5));
    }
  },
  /// `x sigmoid(1.702 x)`: OpenAI's CLIP checkpoints.
  QUICK_GELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.sigmoid(x.mul(Scalar.of(x, 1.702))).mul(x);
    }
  },
  /// `x sigmoid(x)`, also called swish (Ramachandran et al. 2017).
  SILU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.sigmoid(x).mul(x);
    }
  },
  /// The hyperbolic tangent.
  TANH {
    @Override
    public NDArray apply(NDArray x) {
      return x.tanh();
    }
  },
  /// The positive part.
  RELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.relu(x);
    }
  };

  /// Maps any shape to itself.
  public abstract NDArray apply(NDArray x);

  /// Finds the function a config names.
  ///
  /// @throws Problem for a name this program does not know
  public static Activation named(String name) {
    return switch (name) {
      case "gelu", "gelu_python" -> GELU;
      case "gelu_new", "gelu_fast", "gelu_pytorch_tanh" -> GELU_TANH;
      case "quick_gelu" -> QUICK_GELU;
      case "relu" -> RELU;
      case "silu", "swish" -> SILU;
      case "tanh" -> TANH;
      default ->
          throw new Problem(
              "The config names an activation '" + name + "' that CrossLens does not know.",
              "Known are gelu, gelu_new, gelu_fast, gelu_pytorch_tanh, quick_gelu, relu, silu, tanh.");
    };
  }
}
