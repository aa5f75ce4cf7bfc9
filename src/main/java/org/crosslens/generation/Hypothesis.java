package org.crosslens.generation;

/// A sentence that a beam search has ended.
///
/// @param ids its pieces, the prompt first, without the piece that stopped it
/// @param origins for each piece after the prompt, the row it was chosen in; where a piece stopped
///     the sentence, one more
/// @param score summed log-probabilities over the length to the power of the penalty
/// @param stopped whether a piece stopped it, rather than the longest length
public record Hypothesis(long[] ids, int[] origins, double score, boolean stopped) {}
