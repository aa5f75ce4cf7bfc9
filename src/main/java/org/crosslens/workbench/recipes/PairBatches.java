package org.crosslens.workbench.recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.training.BatchSource;

/// Chooses each step's pictures, patches and captions from the seed and the step's number.
///
/// @param examples what there is to draw from
/// @param patches which are shown
/// @param size pictures a batch
/// @param seed equal seeds give equal batches
/// @param tokenizer of the captions
record PairBatches(Examples examples, Patches patches, int size, long seed, Tokenizer tokenizer)
    implements BatchSource<PairBatch> {

  /// Share of pictures that are shown with their full sentence.
  private static final double FULL = 0.5;

  @Override
  public PairBatch batch(int step) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step);
    int[] chosen = random.ints(0, examples.count()).distinct().limit(size).toArray();
    int shown = patches.shown();
    float[] pixels = new float[size * shown * patches.length()];
    long[] places = new long[size * (1 + shown)];
    SceneTargets targets = SceneTargets.empty(size, shown);
    List<String> captions = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      Examples.Example example = examples.get(chosen[row]);
      int[] seen = patches.choose(random);
      for (int i = 0; i < shown; i++) {
        patches.cut(example.rgb(), seen[i], pixels, (row * shown + i) * patches.length());
        places[row * (1 + shown) + 1 + i] = 1L + seen[i];
      }
      int at = row;
      example.scene().ifPresent(scene -> targets.put(at, scene, seen, patches.grid()));
      captions.add(caption(example.captions(), random));
    }
    return new PairBatch(size, pixels, places, targets, captions, tokenizer.batch(captions));
  }

  private static String caption(List<String> captions, SplittableRandom random) {
    boolean full = random.nextDouble() < FULL || captions.size() == 1;
    return captions.get(full ? 0 : 1 + random.nextInt(captions.size() - 1));
  }
}
