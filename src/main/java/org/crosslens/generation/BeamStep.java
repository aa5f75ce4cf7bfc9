package org.crosslens.generation;

/// One step of a beam search, enough to draw its tree.
///
/// @param index counted from 0
/// @param origins for each row after the step, the row it goes on from
/// @param ids the piece each row took
/// @param sums each row's log-probabilities so far
/// @param scores (rows before the step, vocabulary), log-probabilities after the rules
public record BeamStep(int index, int[] origins, long[] ids, double[] sums, float[][] scores) {}
