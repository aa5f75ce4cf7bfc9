package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder.Vision;

/// Answers questions about pictures, by choosing from known answers or by writing one.
public sealed interface QuestionAnswerer {
  /// How the vision tower sees a picture.
  Vision vision();

  /// Scores answers it knows.
  non-sealed interface Choosing extends QuestionAnswerer {
    /// Scores them.
    ///
    /// @param pixels (batch, 3, height, width), float32
    /// @param shown (batch, height, width), 1 for the picture and 0 for padding around it
    /// @param ids the question, (batch, positions), int64
    /// @param attended (batch, positions), 1 for a piece and 0 for padding
    /// @param probe sees all patterns
    /// @return (batch, answers), before softmax where only one is right, else before a sigmoid each
    NDArray answerLogits(NDArray pixels, NDArray shown, NDArray ids, NDArray attended, Probe probe);

    /// The answers, in the order of the logits.
    List<String> answers();

    /// Whether it was trained with one right answer a question (the config's `problem_type` is
    /// `single_label_classification`), rather than with a soft score for each, as the published
    /// ViLT (Kim et al. 2021, section 4.3).
    boolean single();
  }

  /// Writes an answer.
  non-sealed interface Writing extends QuestionAnswerer {
    /// Reads picture and question, ready to write.
    ///
    /// @param pixels (batch, 3, height, width), float32
    /// @param ids the question, (batch, positions), int64
    /// @param attended (batch, positions), 1 for a piece and 0 for padding
    /// @param probe sees the patterns of picture and question
    Start answer(NDArray pixels, NDArray ids, NDArray attended, Probe probe);

    /// When answers end, as the model's config says.
    Rules rules();
  }
}
