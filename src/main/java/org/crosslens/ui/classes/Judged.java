package org.crosslens.ui.classes;

import org.crosslens.results.speech.Confusion;

/// All pictures sorted and compared with what they show.
///
/// @param truth where the truth comes from, in words such as `folder names`
/// @param confusion how often each class was taken for each
record Judged(String truth, Confusion confusion) {}
