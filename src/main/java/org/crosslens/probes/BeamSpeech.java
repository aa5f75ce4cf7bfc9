package org.crosslens.probes;

import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.generation.BeamSearch;
import org.crosslens.results.AttentionMap;

/// A sentence searched for with beams, with where each beam looked.
public final class BeamSpeech implements AutoCloseable {
  private final BeamSearch search;
  private final List<NewestLooks> looks;

  BeamSpeech(BeamSearch search, List<NewestLooks> looks) {
    this.search = search;
    this.looks = looks;
  }

  /// The search itself.
  public BeamSearch search() {
    return search;
  }

  /// Where each step of one found sentence looked, one map a layer, (heads, 1, keys).
  ///
  /// @param origins the row that each piece was chosen in
  public List<List<AttentionMap>> looks(int[] origins) {
    return IntStream.range(0, origins.length)
        .mapToObj(step -> looks.get(step).row(origins[step]))
        .toList();
  }

  @Override
  public void close() {
    search.close();
  }
}
