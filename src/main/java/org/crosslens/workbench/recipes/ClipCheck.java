package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Clip;

/// Measures a CLIP model in training on scenes of the validation split, all patches shown.
final class ClipCheck {
  private static final int BLOCK = 100;
  private static final int BLOCKS = 2;

  private final Clip clip;
  private final SceneHeads heads;
  private final Tokenizer tokenizer;
  private final Patches patches;
  private final ScenePictures any;
  private final ScenePictures oneGroup;

  ClipCheck(Clip clip, SceneHeads heads, Tokenizer tokenizer, ClipRecipe.Size size) {
    this.clip = clip;
    this.heads = heads;
    this.tokenizer = tokenizer;
    int grid = size.grid();
    patches = new Patches(grid, size.patch(), grid * grid);
    any = new ScenePictures(new SceneSource(0, Split.VALIDATION), BLOCK * BLOCKS, size.picture());
    oneGroup =
        new ScenePictures(
            new SceneSource(0, Split.VALIDATION, Repertoire.ONE_GROUP),
            BLOCK * BLOCKS,
            size.picture());
  }

  /// How often the heads name the kind of a single group.
  Map<String, Double> kinds(NDManager run) {
    double right = 0;
    for (int block = 0; block < BLOCKS; block++) {
      long[] said = heads.kinds(states(oneGroup, block, run));
      right += right(said, kindsOf(block));
    }
    return Map.of("kinds", right / BLOCKS);
  }

  /// How often picture and full sentence find each other among a hundred, and how often "a KIND" is
  /// the nearest to a picture of one group.
  Map<String, Double> retrieval(NDManager run) {
    double byImage = 0;
    double byText = 0;
    double kinds = 0;
    NDArray prompts = texts(KindRecognition.prompts(), run);
    for (int block = 0; block < BLOCKS; block++) {
      NDArray images = features(any, block, run);
      NDArray texts = texts(sentences(block), run);
      NDArray similarity = images.matMul(texts.transpose());
      long[] own = IntStream.range(0, BLOCK).asLongStream().toArray();
      byImage += right(similarity.argMax(1).toLongArray(), own);
      byText += right(similarity.argMax(0).toLongArray(), own);
      NDArray single = features(oneGroup, block, run);
      kinds += right(single.matMul(prompts.transpose()).argMax(1).toLongArray(), kindsOf(block));
    }
    return Map.of(
        "image_to_text_r1", byImage / BLOCKS,
        "text_to_image_r1", byText / BLOCKS,
        "zero_shot_accuracy", kinds / BLOCKS);
  }

  private static double right(long[] said, long[] wanted) {
    return IntStream.range(0, said.length).filter(i -> said[i] == wanted[i]).count()
        / (double) said.length;
  }

  private long[] kindsOf(int block) {
    return IntStream.range(block * BLOCK, (block + 1) * BLOCK)
        .mapToLong(i -> SceneTargets.KIND.indexOf(oneGroup.scene(i).mainGroup().kind()))
        .toArray();
  }

  private List<String> sentences(int block) {
    List<String> sentences = new ArrayList<>();
    for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
      sentences.add(SceneGrammar.fullSentence(any.scene(i)));
    }
    return sentences;
  }

  private NDArray texts(List<String> texts, NDManager run) {
    TextBatch batch = tokenizer.batch(texts);
    return unit(clip.textFeatures(batch.inputIds(run), batch.attentionMask(run), Probe.NONE));
  }

  private NDArray features(ScenePictures pictures, int block, NDManager run) {
    return unit(clip.projectedImage(clip.pooledImage(states(pictures, block, run))));
  }

  private NDArray states(ScenePictures pictures, int block, NDManager run) {
    int all = patches.shown();
    float[] pixels = new float[BLOCK * all * patches.length()];
    long[] places = new long[BLOCK * (1 + all)];
    for (int row = 0; row < BLOCK; row++) {
      Scene scene = pictures.scene(block * BLOCK + row);
      byte[] rgb = pictures.pixels(block * BLOCK + row, scene);
      for (int i = 0; i < all; i++) {
        patches.cut(rgb, i, pixels, (row * all + i) * patches.length());
        places[row * (1 + all) + 1 + i] = 1L + i;
      }
    }
    NDArray shown = run.create(pixels, new Shape(BLOCK, all, patches.length()));
    return clip.imageStates(shown, run.create(places, new Shape(BLOCK, 1 + all)), Probe.NONE);
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.norm(new int[] {-1}, true));
  }
}
