package org.crosslens.figures;

/// A word piece and how much it counts, shown as a tinted chip.
///
/// @param piece the piece as a reader should see it
/// @param weight its value
public record Chip(String piece, float weight) {}
