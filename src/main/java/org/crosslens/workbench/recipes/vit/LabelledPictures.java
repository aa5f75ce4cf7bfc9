package org.crosslens.workbench.recipes.vit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.workbench.recipes.Epochs;
import org.crosslens.workbench.recipes.KeptPictures;

/// Pictures of known classes, held in memory.
///
/// @param pictures all that were read
/// @param classes the number of each one's class
/// @param chosen the numbers of those that belong here, in their order; treat as read-only
record LabelledPictures(KeptPictures pictures, List<Integer> classes, int[] chosen) {
  /// All, in an order that follows from the seed.
  static LabelledPictures mixed(KeptPictures pictures, List<Integer> classes, long seed) {
    return new LabelledPictures(pictures, classes, Epochs.order(classes.size(), seed));
  }

  int count() {
    return chosen.length;
  }

  /// Those from a place up to another.
  LabelledPictures part(int from, int to) {
    return new LabelledPictures(pictures, classes, Arrays.copyOfRange(chosen, from, to));
  }

  /// Those at some places.
  Batch at(int... places) {
    int[] numbers = IntStream.of(places).map(place -> chosen[place]).toArray();
    return new Batch(pictures.batch(numbers), IntStream.of(numbers).map(classes::get).toArray());
  }

  /// Pictures and their classes.
  ///
  /// @param pictures as the model takes them
  /// @param classes the number of each one's class
  record Batch(PictureBatch pictures, int[] classes) {}
}
