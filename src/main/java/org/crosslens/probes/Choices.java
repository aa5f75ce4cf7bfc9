package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Arrays;
import java.util.List;
import org.crosslens.layers.Probe;
import org.crosslens.models.QuestionAnswerer;

/// Answers many questions about a few pictures.
public final class Choices {
  private Choices() {}

  /// The best answer to each question.
  ///
  /// @param pixels pictures of one size, as the model's processor makes them
  /// @param about for each question, the number of its picture
  /// @param questions as pieces
  /// @param manager the model's; the run has a sub-manager of its own
  public static List<String> best(
      QuestionAnswerer.Choosing model,
      Pixels pixels,
      int[] about,
      Words questions,
      NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      NDArray rows = run.create(Arrays.stream(about).asLongStream().toArray());
      NDArray pictures = pixels.tensor(run).get(new NDIndex("{}", rows));
      NDArray whole = pictures.max(new int[] {1}).onesLike(); // (questions, height, width)
      NDArray logits =
          model.answerLogits(
              pictures, whole, questions.ids(run), questions.attended(run), Probe.NONE);
      return Arrays.stream(logits.argMax(1).toLongArray())
          .mapToObj(answer -> model.answers().get((int) answer))
          .toList();
    }
  }
}
