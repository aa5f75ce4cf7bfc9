package org.crosslens.workbench.recipes.mae;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.crosslens.probes.Pixels;
import org.crosslens.training.BatchSource;
import org.crosslens.workbench.recipes.Examples;

/// Chooses each step's pictures and hidden patches from the seed and the step's number.
///
/// @param examples the pictures
/// @param side of a picture in pixels
/// @param patches of a picture
/// @param size pictures a batch
/// @param seed equal seeds give equal batches
record HiddenBatches(Examples examples, int side, int patches, int size, long seed)
    implements BatchSource<HiddenBatch> {
  @Override
  public HiddenBatch batch(int step) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step);
    int[] chosen = random.ints(0, examples.count()).distinct().limit(size).toArray();
    return hidden(IntStream.of(chosen).mapToObj(i -> examples.get(i).rgb()).toList(), random);
  }

  /// The first pictures, always hidden in the same way.
  HiddenBatch first() {
    List<byte[]> pictures = IntStream.range(0, size).mapToObj(i -> examples.get(i).rgb()).toList();
    return hidden(pictures, new SplittableRandom(seed));
  }

  private HiddenBatch hidden(List<byte[]> pictures, SplittableRandom random) {
    float[] values = new float[pictures.size() * 3 * side * side];
    int at = 0;
    for (byte[] rgb : pictures) {
      for (int channel = 0; channel < 3; channel++) {
        for (int i = channel; i < rgb.length; i += 3) {
          values[at++] = (rgb[i] & 0xff) / 127.5f - 1;
        }
      }
    }
    float[][] noise = new float[pictures.size()][patches];
    for (float[] row : noise) {
      for (int i = 0; i < patches; i++) {
        row[i] = (float) random.nextDouble();
      }
    }
    return new HiddenBatch(new Pixels(pictures.size(), side, side, values), noise);
  }
}
