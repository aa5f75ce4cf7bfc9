package org.crosslens.workbench.recipes.dual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Unit;
import org.crosslens.models.DualEncoder;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.KeptPictures;

/// How well held-out pictures and their captions find each other: a picture looks for any of its
/// captions among those of all, a caption for its picture.
///
/// @param model as it is now, with the statistics gathered so far
/// @param data the user's
/// @param heldOut numbers of the pictures
/// @param tokenizer of the captions
record DualCheck(DualEncoder model, CaptionedPictures data, int[] heldOut, Tokenizer tokenizer)
    implements Phase.Check {
  private static final int BLOCK = 20;

  @Override
  public Map<String, Double> measure(NDManager run) {
    List<String> captions = data.captions(heldOut);
    NDArray pictures = blocks(heldOut.length, this::pictures, run);
    NDArray texts =
        blocks(captions.size(), (from, to, on) -> texts(captions.subList(from, to), on), run);
    Recalls found = new Recalls(pictures.matMul(texts.transpose()).toFloatArray(), owners());
    return Map.of(
        "image_to_text_r1", found.imageToText(1),
        "image_to_text_r3", found.imageToText(3),
        "text_to_image_r1", found.textToImage(1),
        "text_to_image_r3", found.textToImage(3));
  }

  private int[] owners() {
    return IntStream.range(0, heldOut.length)
        .flatMap(i -> data.captions().get(heldOut[i]).stream().mapToInt(_ -> i))
        .toArray();
  }

  /// Makes the features of those from a place up to another, (count, features), of length one.
  @FunctionalInterface
  private interface Block {
    NDArray of(int from, int to, NDManager on);
  }

  private static NDArray blocks(int count, Block block, NDManager run) {
    NDList parts = new NDList();
    for (int from = 0; from < count; from += BLOCK) {
      try (NDManager part = run.newSubManager()) {
        NDArray features = block.of(from, Math.min(count, from + BLOCK), part);
        features.attach(run);
        parts.add(features);
      }
    }
    return NDArrays.concat(parts);
  }

  private NDArray pictures(int from, int to, NDManager on) {
    NDArray pixels =
        KeptPictures.pixels(data.pictures().batch(Arrays.copyOfRange(heldOut, from, to)), on);
    return Unit.of(model.imageFeatures(pixels, Probe.NONE));
  }

  private NDArray texts(List<String> texts, NDManager on) {
    TextBatch batch = tokenizer.batch(texts);
    return Unit.of(model.textFeatures(batch.inputIds(on), batch.attentionMask(on), Probe.NONE));
  }
}
