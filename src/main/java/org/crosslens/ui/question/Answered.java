package org.crosslens.ui.question;

import org.crosslens.results.Picture;
import org.crosslens.results.speech.Answers;
import org.crosslens.ui.desk.Seen;

/// A question that was answered.
///
/// @param model the model's name
/// @param picture what was asked about
/// @param answers what was answered
/// @param seen the picture with the patches that were looked at
record Answered(String model, Picture picture, Answers answers, Seen seen) {}
