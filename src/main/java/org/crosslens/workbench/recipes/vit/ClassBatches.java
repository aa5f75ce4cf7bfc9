package org.crosslens.workbench.recipes.vit;

import java.util.SplittableRandom;
import org.crosslens.library.scenes.Scene;
import org.crosslens.training.BatchSource;
import org.crosslens.workbench.recipes.PatchBatch;
import org.crosslens.workbench.recipes.Patches;
import org.crosslens.workbench.recipes.SceneClasses;
import org.crosslens.workbench.recipes.ScenePictures;

/// Chooses each step's pictures and patches from the seed and the step's number.
///
/// @param pictures what there is to draw from
/// @param patches which are shown
/// @param size pictures a batch
/// @param seed equal seeds give equal batches
record ClassBatches(ScenePictures pictures, Patches patches, int size, long seed)
    implements BatchSource<ClassBatch> {

  @Override
  public ClassBatch batch(int step) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step);
    int[] chosen = random.ints(0, pictures.count()).distinct().limit(size).toArray();
    PatchBatch shown = new PatchBatch(patches, size);
    int count = SceneClasses.COUNT;
    float[] present = new float[size * count];
    float[] main = new float[size * count];
    for (int row = 0; row < size; row++) {
      Scene scene = pictures.scene(chosen[row]);
      shown.put(row, pictures.get(chosen[row]).rgb(), random);
      System.arraycopy(SceneClasses.present(scene), 0, present, row * count, count);
      System.arraycopy(SceneClasses.main(scene), 0, main, row * count, count);
    }
    return new ClassBatch(shown, present, main);
  }
}
