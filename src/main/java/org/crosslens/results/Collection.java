package org.crosslens.results;

import java.util.List;

/// Pictures and captions that are looked at together.
///
/// @param name the folder's or file's name
/// @param pictures in the order shown
/// @param captions in the order shown; several may belong to one picture, or none
/// @param warnings what could not be read, one sentence each
public record Collection(
    String name, List<Picture> pictures, List<Caption> captions, List<String> warnings) {
  /// Takes its own copies.
  public Collection {
    pictures = List.copyOf(pictures);
    captions = List.copyOf(captions);
    warnings = List.copyOf(warnings);
  }
}
