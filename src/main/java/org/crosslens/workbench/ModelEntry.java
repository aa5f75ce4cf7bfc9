package org.crosslens.workbench;

import java.nio.file.Path;
import java.util.Set;

/// A model that could be loaded.
///
/// @param name what to call it, also on the command line
/// @param folder where it lies
/// @param family the config's `model_type`, such as `clip`
/// @param origin `bundled`, `folder` or `cache`
public record ModelEntry(String name, Path folder, String family, String origin) {
  private static final Set<String> SEEING = Set.of("clip", "vit", "resnet");
  private static final Set<String> READING = Set.of("clip", "bert");

  /// Whether models of its family make features of pictures.
  public boolean seesPictures() {
    return SEEING.contains(family);
  }

  /// Whether models of its family make features of sentences.
  public boolean readsSentences() {
    return READING.contains(family);
  }
}
