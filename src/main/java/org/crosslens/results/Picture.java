package org.crosslens.results;

import java.nio.file.Path;

/// A picture of a collection.
///
/// @param name its file name, unique in the collection
/// @param file where it lies
public record Picture(String name, Path file) {}
