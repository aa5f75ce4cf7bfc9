package org.crosslens.training;

/// Gives the batch of any step, always the same for the same step, so that a resumed run goes on
/// exactly where it stopped.
///
/// It is asked from several threads at once.
///
/// @param <B> what a batch is
@FunctionalInterface
public interface BatchSource<B> {
  /// The batch of a step, counted from 0.
  B batch(int step);
}
