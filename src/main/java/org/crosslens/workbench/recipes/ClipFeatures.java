package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.models.Clip;

/// Features of a CLIP model in training, every patch shown.
///
/// @param clip the model as it is now
/// @param tokenizer of its captions
/// @param patches all of them
record ClipFeatures(Clip clip, Tokenizer tokenizer, Patches patches) {
  /// Normalised features of pictures, (count, width).
  NDArray images(Examples examples, int from, int count, NDManager run) {
    NDArray states = states(examples, from, count, run);
    return unit(clip.projectedImage(clip.pooledImage(states)));
  }

  /// The picture tower's states, (count, 1 + patches, width).
  NDArray states(Examples examples, int from, int count, NDManager run) {
    int all = patches.shown();
    float[] pixels = new float[count * all * patches.length()];
    long[] places = new long[count * (1 + all)];
    for (int row = 0; row < count; row++) {
      byte[] rgb = examples.get(from + row).rgb();
      for (int i = 0; i < all; i++) {
        patches.cut(rgb, i, pixels, (row * all + i) * patches.length());
        places[row * (1 + all) + 1 + i] = 1L + i;
      }
    }
    NDArray shown = run.create(pixels, new Shape(count, all, patches.length()));
    return clip.imageStates(shown, run.create(places, new Shape(count, 1 + all)), Probe.NONE);
  }

  /// Normalised features of sentences, (sentences, width).
  NDArray texts(List<String> texts, NDManager run) {
    TextBatch batch = tokenizer.batch(texts);
    return unit(clip.textFeatures(batch.inputIds(run), batch.attentionMask(run), Probe.NONE));
  }

  /// How often a picture and its first sentence find each other among `count`.
  Map<String, Double> retrieval(Examples examples, int from, int count, NDManager run) {
    List<String> sentences =
        IntStream.range(from, from + count)
            .mapToObj(i -> examples.get(i).captions().getFirst())
            .toList();
    NDArray similarity =
        images(examples, from, count, run).matMul(texts(sentences, run).transpose());
    long[] own = IntStream.range(0, count).asLongStream().toArray();
    return Map.of(
        "image_to_text_r1", right(similarity.argMax(1).toLongArray(), own),
        "text_to_image_r1", right(similarity.argMax(0).toLongArray(), own));
  }

  /// The share of places at which both say the same.
  static double right(long[] said, long[] wanted) {
    return IntStream.range(0, said.length).filter(i -> said[i] == wanted[i]).count()
        / (double) said.length;
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.norm(new int[] {-1}, true));
  }
}
