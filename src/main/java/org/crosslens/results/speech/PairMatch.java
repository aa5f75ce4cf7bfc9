package org.crosslens.results.speech;

import java.util.OptionalDouble;
import org.crosslens.results.Provenance;

/// How well a text fits a picture.
///
/// @param match the probability that they belong together, by a head that reads both together;
///     empty for a model without one
/// @param cosine of their features, each encoded alone; empty for a model that has none
/// @param provenance what made it
public record PairMatch(OptionalDouble match, OptionalDouble cosine, Provenance provenance) {}
