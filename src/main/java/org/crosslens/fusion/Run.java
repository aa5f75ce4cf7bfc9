package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionSite;

/// What belongs to one run of a mechanism and not to the mechanism.
///
/// @param probe sees the attention patterns
/// @param dropout [Dropout#NONE] outside training
public record Run(Probe probe, Dropout dropout) {
  /// Nobody looks, nothing is dropped.
  public static final Run PLAIN = new Run(Probe.NONE, Dropout.NONE);

  /// Somebody looks, nothing is dropped.
  public static Run seenBy(Probe probe) {
    return new Run(probe, Dropout.NONE);
  }

  /// Shows the probe a step of the data flow, by its name there.
  ///
  /// @return the step's value, to go on with
  NDArray step(String name, NDArray value) {
    probe.step(name, value);
    return value;
  }

  /// The same step on both sides.
  Pair step(String ofPicture, String ofCaption, Pair value) {
    return value.map(x -> step(ofPicture, x), x -> step(ofCaption, x));
  }

  /// Drops attention weights after the probe has seen them.
  Probe dropping() {
    return new Probe() {
      @Override
      public NDArray attention(AttentionSite site, NDArray pattern) {
        return dropout.apply(probe.attention(site, pattern));
      }

      @Override
      public void part(AttentionSite site, Part part, NDArray value) {
        probe.part(site, part, value);
      }

      @Override
      public void step(String name, NDArray value) {
        probe.step(name, value);
      }

      @Override
      public NDArray hidden(String part, int depth, NDArray states) {
        return probe.hidden(part, depth, states);
      }
    };
  }
}
