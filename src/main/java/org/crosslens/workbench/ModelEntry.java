package org.crosslens.workbench;

import java.nio.file.Path;

/// A model that could be loaded.
///
/// @param name what to call it, also on the command line
/// @param folder where it lies
/// @param family the config's `model_type`, such as `clip`
/// @param origin `bundled`, `folder` or `cache`
public record ModelEntry(String name, Path folder, String family, String origin) {}
