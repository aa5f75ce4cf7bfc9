package org.crosslens.ui.classes;

import org.crosslens.results.Picture;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.PromptWords;
import org.jspecify.annotations.Nullable;

/// One picture sorted.
///
/// @param model the model's name
/// @param picture which picture
/// @param classes what the model takes it for
/// @param prompt what each word of the best label's prompt adds; none for a model with labels of
///     its own
record Sorted(String model, Picture picture, Classes classes, @Nullable PromptWords prompt) {}
