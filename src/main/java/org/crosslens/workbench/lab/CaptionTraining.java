package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.crosslens.fusion.CaptionDecoder;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Run;
import org.crosslens.results.Progress;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;

/// Trains one way into a decoder to write a picture's caption, told by the picture and by a second
/// sentence that says less.
final class CaptionTraining implements Task {
  private final Lessons lessons;
  private final TokenSource source;
  private final Vocabulary vocabulary;
  private final CaptionDecoder model;

  /// @param source pictures, and hints in place of captions
  /// @param parameters the model asks them for its weights
  CaptionTraining(String name, Lessons lessons, TokenSource source, Parameters parameters) {
    this.lessons = lessons;
    this.source = source;
    vocabulary =
        Vocabulary.of(lessons.captions(), lessons.captions().subList(0, lessons.learned()));
    model =
        CaptionDecoder.of(
            Catalogue.named(name),
            MatchTraining.sizes(source),
            vocabulary.size(),
            vocabulary.longest(),
            parameters);
    MatchTraining.startAsTheEncodersAre(parameters);
  }

  @Override
  public int examples() {
    return lessons.learned();
  }

  /// Logits of each next word and the words that were right.
  ///
  /// @param logits (batch, words, vocabulary)
  /// @param right (batch, words), int64
  private record Guess(NDArray logits, NDArray right) {
    /// (batch, words), 1 for a word and 0 for padding.
    NDArray said() {
      return right.neq(Vocabulary.PADDING).toType(DataType.FLOAT32, false);
    }

    NDArray loss() {
      int size = (int) logits.getShape().get(2);
      NDArray targets = right.oneHot(size, DataType.FLOAT32).mul(said().expandDims(2));
      return Losses.crossEntropy(logits, targets);
    }

    double accuracy() {
      NDArray hit = logits.argMax(2).eq(right).toType(DataType.FLOAT32, false);
      return hit.mul(said()).sum().getFloat() / said().sum().getFloat();
    }
  }

  private Guess guess(int[] rows, NDManager run) {
    List<String> captions = Arrays.stream(rows).mapToObj(lessons::caption).toList();
    NDArray ids = vocabulary.ids(captions, run);
    NDArray read = ids.get(new NDIndex(":, :-1"));
    return new Guess(
        model.logits(read, source.pair(rows, rows, run), Run.PLAIN), ids.get(new NDIndex(":, 1:")));
  }

  @Override
  public NDArray loss(Batches.Batch batch, NDManager run) {
    return guess(batch.rows(), run).loss();
  }

  @Override
  public Phase.Check check() {
    return this::measure;
  }

  private Map<String, Double> measure(NDManager run) {
    Guess guess = guess(lessons.tested(), run);
    return Map.of(
        "token_loss", (double) guess.loss().getFloat(), "token_accuracy", guess.accuracy());
  }

  @Override
  public Map<String, Double> start(NDManager manager, Executor turns, Progress progress) {
    return Map.of();
  }

  @Override
  public Row row(Result result, NDManager manager, Executor turns, Progress progress) {
    Row[] row = new Row[1];
    turns.execute(
        () -> {
          try (NDManager run = manager.newSubManager()) {
            Guess guess = guess(lessons.tested(), run);
            row[0] = Row.caption(result, guess.loss().getFloat(), guess.accuracy());
          }
        });
    return row[0];
  }
}
