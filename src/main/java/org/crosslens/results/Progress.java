package org.crosslens.results;

/// Hears how far long work has come and says whether to go on.
public interface Progress {
  /// Hears nothing and never cancels.
  Progress NONE = (done, of, what) -> {};

  /// Reports a step.
  ///
  /// @param done units finished
  /// @param of units in all, or 0 when unknown
  /// @param what the unit in a word or two, such as "pictures encoded"
  void step(long done, long of, String what);

  /// Whether the user wants the work to stop.
  default boolean cancelled() {
    return false;
  }

  /// Ends the work here when it is cancelled.
  ///
  /// @throws Cancelled when it is
  default void check() {
    if (cancelled()) {
      throw new Cancelled();
    }
  }
}
