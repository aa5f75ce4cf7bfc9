package org.crosslens.results;

/// How often the right partner is found near the top, in one direction.
///
/// @param r1 share of queries whose best partner is right, from 0 to 1
/// @param r5 share with a right one among the best five
/// @param r10 share with a right one among the best ten
/// @param medianRank median rank of the best right partner, 1 at best
/// @param meanRank mean rank of the best right partner
public record Recall(double r1, double r5, double r10, double medianRank, double meanRank) {}
