package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Unit;
import org.crosslens.models.Captioner;
import org.crosslens.models.Classifier;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.ImageTextMatcher;
import org.crosslens.models.MaskFiller;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.TextEncoder;
import org.crosslens.models.TwoTower;

/// What is asked of a model's output: a number to be explained, by its gradient or by its change
/// when something is hidden, or several to choose from.
public final class Objective {
  private final Output output;

  private Objective(Output output) {
    this.output = output;
  }

  /// Runs the model.
  private interface Output {
    NDArray of(Tensors input, Probe probe);
  }

  /// Runs the model.
  ///
  /// @return (batch), or (batch, choices) where there is something to choose from
  NDArray of(Tensors input, Probe probe) {
    return output.of(input, probe);
  }

  /// The cosine of picture and text.
  public static Objective similarity(TwoTower model) {
    return new Objective(
        (input, probe) -> {
          NDArray picture = Unit.of(model.imageFeatures(input.pixels(), probe));
          NDArray text = Unit.of(model.textFeatures(input.ids(), input.attended(), probe));
          return picture.mul(text).sum(new int[] {1});
        });
  }

  /// By how much the score of fitting is above that of not fitting.
  public static Objective match(ImageTextMatcher model) {
    return new Objective(
        (input, probe) -> {
          Tensors even = input.even();
          NDArray logits = model.matchLogits(even.pixels(), even.ids(), even.attended(), probe);
          return at(logits, 1).sub(at(logits, 0));
        });
  }

  /// The logits of all classes, (batch, classes).
  public static Objective classes(Classifier model) {
    return new Objective((input, probe) -> model.classLogits(input.pixels(), probe));
  }

  /// The logits of all answers, (batch, answers).
  public static Objective answers(QuestionAnswerer.Choosing model) {
    return new Objective(
        (input, probe) -> {
          Tensors even = input.even();
          NDArray shown = at(even.pixels(), 0).onesLike(); // one picture has no padding
          return model.answerLogits(even.pixels(), shown, even.ids(), even.attended(), probe);
        });
  }

  /// One of several logits, (batch).
  public Objective only(int choice) {
    return new Objective((input, probe) -> at(output.of(input, probe), choice));
  }

  /// The logits of a caption's pieces, summed, each where the pieces before it have been read.
  ///
  /// @param from the first piece that counts, a position above 0
  /// @param to the end of those that count, exclusive
  public static Objective said(Captioner model, int from, int to) {
    return new Objective(
        (input, probe) -> {
          Tensors even = input.even();
          NDArray logits = model.pieceLogits(even.pixels(), even.ids(), even.attended(), probe);
          return summed(logits, -1, input.first(), from, to);
        });
  }

  /// The logits that a masked model gives pieces in their places, summed.
  ///
  /// @param wanted the pieces as they are when nothing is masked
  /// @param from the first place that counts
  /// @param to the end of those that count, exclusive
  public static Objective filled(MaskFiller model, long[] wanted, int from, int to) {
    return new Objective(
        (input, probe) -> {
          NDArray logits = model.pieceLogits(input.ids(), input.attended(), probe);
          return summed(logits, 0, wanted, from, to);
        });
  }

  /// The logits of all pieces in a place, (batch, vocabulary).
  public static Objective place(MaskFiller model, int position) {
    return new Objective(
        (input, probe) -> at(model.pieceLogits(input.ids(), input.attended(), probe), position));
  }

  /// @param offset where a piece's logits stand relative to the piece
  private static NDArray summed(NDArray logits, int offset, long[] ids, int from, int to) {
    NDList terms = new NDList();
    for (int at = from; at < to; at++) {
      terms.add(logits.get(new NDIndex(":, " + (at + offset) + ", " + ids[at])));
    }
    return terms.stream().reduce(NDArray::add).orElseThrow();
  }

  /// The sum of a picture's features: nothing to explain, but it runs the whole tower.
  public static Objective features(ImageEncoder model) {
    return new Objective(
        (input, probe) -> model.imageFeatures(input.pixels(), probe).sum(new int[] {1}));
  }

  /// The same for a text.
  public static Objective features(TextEncoder model) {
    return new Objective(
        (input, probe) ->
            model.textFeatures(input.ids(), input.attended(), probe).sum(new int[] {1}));
  }

  private static NDArray at(NDArray x, int index) {
    return x.get(new NDIndex(":, " + index));
  }
}
