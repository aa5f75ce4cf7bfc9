package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Where layers get their tensors from, by name and shape.
///
/// One constructor path serves loading and training: the source is a checkpoint, which is strict
/// about names and shapes, or an initialiser, which draws the values.
public interface Weights {
  /// Hands out a tensor, float32, which the layer must never write to; the same one each time that
  /// its name is asked for.
  ///
  /// @param name the checkpoint's name, relative to this source's prefix
  /// @param initial how an initialiser draws it; a checkpoint ignores this
  /// @param shape the shape the layer needs
  /// @throws org.crosslens.results.Problem when it is missing or of another shape
  NDArray get(String name, Initial initial, long... shape);

  /// Whether a tensor of this name is there: for layers with optional parts.
  boolean has(String name);

  /// The manager that owns the tensors.
  NDManager manager();

  /// The same source seen from below a prefix, such as `vision_model.encoder`.
  default Weights under(String prefix) {
    return new Prefixed(this, prefix + ".");
  }

  /// A source whose names all begin with a prefix.
  ///
  /// @param source the whole
  /// @param prefix with its closing dot
  record Prefixed(Weights source, String prefix) implements Weights {
    @Override
    public NDArray get(String name, Initial initial, long... shape) {
      return source.get(prefix + name, initial, shape);
    }

    @Override
    public boolean has(String name) {
      return source.has(prefix + name);
    }

    @Override
    public NDManager manager() {
      return source.manager();
    }
  }
}
