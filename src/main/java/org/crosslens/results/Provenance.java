package org.crosslens.results;

import java.time.Duration;

/// What made a result: enough to make it again.
///
/// @param model the model's name
/// @param device such as `CPU, 2 threads`
/// @param precision such as `float32`
/// @param settings what else was chosen, such as `cosine`, in words
/// @param time how long the model ran
public record Provenance(
    String model, String device, String precision, String settings, Duration time) {}
