package org.crosslens.probes;

import org.crosslens.results.AttentionMap;

/// A pattern of one site and how much the result would grow with each of its weights.
///
/// @param pattern (heads, queries, keys)
/// @param gradient of the result with respect to each weight, same shape
public record PatternGradient(AttentionMap pattern, AttentionMap gradient) {}
