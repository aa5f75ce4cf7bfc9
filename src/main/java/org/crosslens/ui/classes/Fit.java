package org.crosslens.ui.classes;

import org.crosslens.results.speech.PairMatch;

/// What one model says of a pair.
///
/// @param model its name
/// @param match how well text and picture fit
record Fit(String model, PairMatch match) {}
