package org.crosslens.workbench.recipes.blip;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.training.BatchSource;
import org.crosslens.workbench.recipes.PatchBatch;
import org.crosslens.workbench.recipes.Patches;
import org.crosslens.workbench.recipes.ScenePictures;

/// Chooses each step's pictures and patches from the seed and the step's number; each picture comes
/// with its full sentence, since a captioner that has also learned the shorter ones leaves out what
/// it is asked for.
///
/// @param pictures what there is to draw from
/// @param patches which are shown
/// @param size pictures a batch
/// @param seed equal seeds give equal batches
/// @param tokenizer of the captions
record CaptionBatches(
    ScenePictures pictures, Patches patches, int size, long seed, Tokenizer tokenizer)
    implements BatchSource<CaptionBatch> {

  @Override
  public CaptionBatch batch(int step) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step);
    int[] chosen = random.ints(0, pictures.count()).distinct().limit(size).toArray();
    PatchBatch shown = new PatchBatch(patches, size);
    List<String> captions = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      shown.put(row, pictures.get(chosen[row]).rgb(), random);
      captions.add(SceneGrammar.fullSentence(pictures.scene(chosen[row])));
    }
    return new CaptionBatch(shown, tokenizer.batch(captions));
  }
}
