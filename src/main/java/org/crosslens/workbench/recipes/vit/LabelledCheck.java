package org.crosslens.workbench.recipes.vit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosslens.layers.Probe;
import org.crosslens.models.VitClassifier;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.KeptPictures;

/// Lets a classifier in training name the class of pictures that it does not learn from.
///
/// @param model as it is now
/// @param pictures to be named
record LabelledCheck(VitClassifier model, LabelledPictures pictures) implements Phase.Check {
  private static final int BLOCK = 20;

  @Override
  public Map<String, Double> measure(NDManager run) {
    int right = 0;
    for (int from = 0; from < pictures.count(); from += BLOCK) {
      int end = Math.min(from + BLOCK, pictures.count());
      right += right(pictures.at(IntStream.range(from, end).toArray()), run);
    }
    return Map.of("accuracy", right / (double) pictures.count());
  }

  private int right(LabelledPictures.Batch batch, NDManager run) {
    try (NDManager block = run.newSubManager()) {
      NDArray pixels = KeptPictures.pixels(batch.pictures(), block);
      long[] said = model.classLogits(pixels, Probe.NONE).argMax(1).toLongArray();
      return (int)
          IntStream.range(0, said.length).filter(i -> said[i] == batch.classes()[i]).count();
    }
  }
}
