package org.crosslens.results.speech;

/// Something that a model chose from or wrote, and how probable it found it.
///
/// @param label a class, an answer or a word
/// @param probability from 0 to 1
public record Likely(String label, double probability) {}
