package org.crosslens.models;

import ai.djl.ndarray.NDArray;

/// Pictures of which only some patches are seen, as in training.
///
/// @param pixels of each patch, channel by channel and row by row, (batch, seen, channels x patch x
///     patch), float32
/// @param places 0 for the class token, then 1 + each patch's number, (batch, 1 + seen), int64
public record SeenPatches(NDArray pixels, NDArray places) {}
