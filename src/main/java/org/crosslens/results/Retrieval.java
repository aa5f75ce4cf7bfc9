package org.crosslens.results;

/// How well pictures and sentences find each other.
///
/// @param imageToText sentences found by their pictures
/// @param textToImage pictures found by their sentences
/// @param n number of pairs judged
public record Retrieval(Recall imageToText, Recall textToImage, int n) {}
