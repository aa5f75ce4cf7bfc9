package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Progress;

/// Lets a run be cancelled between two layers, around any other probe.
///
/// @param probe what else looks at the run
/// @param progress says whether to go on
public record Cancellable(Probe probe, Progress progress) implements Probe {
  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    return probe.attention(site, pattern);
  }

  /// @throws org.crosslens.results.Cancelled when the user wants no more
  @Override
  public NDArray hidden(String part, int depth, NDArray states) {
    progress.check();
    return probe.hidden(part, depth, states);
  }
}
