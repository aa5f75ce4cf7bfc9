package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import org.crosslens.results.AttentionSite;

/// Sees each attention pattern on its way to the values. What it returns is what the model goes on
/// with.
///
/// It belongs to a run and never to the model. Recording, intervening, reading gradients (return
/// the pattern plus a zero leaf) and selecting by site all need no change to any model.
@FunctionalInterface
public interface Probe {
  /// Changes nothing.
  Probe NONE = (site, pattern) -> pattern;

  /// Stands on the line after softmax.
  ///
  /// @param site which attention
  /// @param pattern (batch, heads, queries, keys), float32; rows sum to one, except a shared matrix
  ///     read transposed
  /// @return the pattern the values are weighted with
  NDArray attention(AttentionSite site, NDArray pattern);

  /// What an attention computes around its pattern.
  enum Part {
    /// Before scaling, (batch, heads, queries, head width).
    QUERIES,
    /// (batch, heads, keys, head width).
    KEYS,
    /// Scaled products of queries and keys with the mask added, before softmax: (batch, heads,
    /// queries, keys).
    SCORES,
    /// (batch, heads, keys, head width).
    VALUES,
    /// The pattern times the values, before heads are joined: (batch, heads, queries, head width).
    MIXED,
    /// What came in with what attention adds to it, normalised where a norm follows: (batch,
    /// queries, width). Seen of whole transformer layers only.
    ADDED
  }

  /// Sees what a pattern is made from and what it weights.
  ///
  /// @param site which attention
  /// @param value shaped as [Part] says
  default void part(AttentionSite site, Part part, NDArray value) {}

  /// Sees a step of a computation that is no attention, by the name that its description gives it.
  ///
  /// @param value (batch, ...), float32
  default void step(String name, NDArray value) {}

  /// Stands on the residual stream: called with depth 0 before the first layer and with depth n
  /// after the nth.
  ///
  /// @param part the tower or stack, as in [AttentionSite#part()]
  /// @param depth how many layers have run
  /// @param states (batch, positions, width), float32
  /// @return the states the next layer goes on with
  default NDArray hidden(String part, int depth, NDArray states) {
    return states;
  }
}
