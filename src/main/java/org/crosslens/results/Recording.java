package org.crosslens.results;

import java.util.List;

/// The patterns of all layers of one part of a model, for one input.
///
/// @param layers first layer first, all of one size
/// @param queries what stands along the rows. In a decoder the row of a piece says where the model
///     looked while it chose the piece after it
/// @param keys what stands along the columns
/// @param provenance what made it
public record Recording(
    List<AttentionMap> layers, Positions queries, Positions keys, Provenance provenance) {
  /// Checks that the sizes agree.
  public Recording {
    layers = List.copyOf(layers);
    for (AttentionMap map : layers) {
      if (map.queries() != queries.count() || map.keys() != keys.count()) {
        throw new IllegalArgumentException(
            "%d x %d weights for %d x %d positions"
                .formatted(map.queries(), map.keys(), queries.count(), keys.count()));
      }
    }
  }
}
