package org.crosslens.results;

/// A sentence and the picture it belongs to.
///
/// @param picture the picture's file name, empty for a sentence without a picture
/// @param text the sentence
public record Caption(String picture, String text) {}
