package org.crosslens.workbench.recipes.dual;

import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.training.BatchSource;
import org.crosslens.workbench.recipes.Epochs;

/// Pairs of pictures and captions. An epoch is some rounds over the pictures, each with another of
/// their captions, so that no batch holds two captions of one picture and calls one of them wrong.
///
/// @param data the user's
/// @param learned numbers of the pictures that are learned from
/// @param captions rounds of an epoch
/// @param rounds the order of the pictures in each
/// @param tokenizer of the captions
record DualBatches(
    CaptionedPictures data, int[] learned, int captions, Epochs rounds, Tokenizer tokenizer)
    implements BatchSource<DualBatches.Batch> {

  /// Pictures, and a caption of each.
  record Batch(PictureBatch pictures, TextBatch texts) {}

  @Override
  public Batch batch(int step) {
    int round = step / rounds.steps();
    int[] chosen = IntStream.of(rounds.chosen(step)).map(i -> learned[i]).toArray();
    List<String> said = IntStream.of(chosen).mapToObj(i -> caption(i, round)).toList();
    return new Batch(data.pictures().batch(chosen), tokenizer.batch(said));
  }

  /// Each epoch takes a picture's captions in another order.
  private String caption(int picture, int round) {
    List<String> all = data.captions().get(picture);
    long seed = rounds.seed() * 1_000_003 + (long) round / captions * 10_007 + picture;
    return all.get(Epochs.order(all.size(), seed)[round % captions % all.size()]);
  }
}
