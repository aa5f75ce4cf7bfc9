package org.crosslens.workbench.recipes;

import java.util.List;
import java.util.Optional;
import org.crosslens.library.scenes.Scene;

/// Pictures with their captions, by number, as a model in training sees them.
public interface Examples {
  /// How many there are.
  int count();

  /// One of them; equal numbers give equal examples.
  Example get(int index);

  /// A picture and what is said of it.
  ///
  /// @param rgb red, green and blue of each pixel, row by row
  /// @param captions the full sentence first
  /// @param scene what was drawn, where the program drew it
  record Example(byte[] rgb, List<String> captions, Optional<Scene> scene) {}
}
