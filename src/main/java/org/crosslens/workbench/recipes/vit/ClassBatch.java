package org.crosslens.workbench.recipes.vit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.crosslens.workbench.recipes.PatchBatch;
import org.crosslens.workbench.recipes.SceneClasses;

/// Pictures and the classes they belong to.
///
/// @param pictures the patches seen
/// @param present (batch, classes), 1 for each class that is there
/// @param main (batch, classes), 1 for the main object's kind and for the setting
record ClassBatch(PatchBatch pictures, float[] present, float[] main) {
  NDArray present(NDManager run) {
    return rows(run, present);
  }

  NDArray main(NDManager run) {
    return rows(run, main);
  }

  private static NDArray rows(NDManager run, float[] values) {
    int count = SceneClasses.COUNT;
    return run.create(values, new Shape(values.length / count, count));
  }
}
