package org.crosslens.workbench.recipes.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.crosslens.inputs.TextBatch;
import org.crosslens.library.scenes.Question;
import org.crosslens.library.scenes.SceneQuestions;
import org.crosslens.workbench.recipes.PatchBatch;
import org.crosslens.workbench.recipes.SceneTargets;

/// Pictures with a question each.
///
/// @param patches that are shown
/// @param targets what is in the pictures
/// @param questions one a picture, with their answers
/// @param pieces the questions' word pieces
/// @param nouns what they name
record QuestionBatch(
    PatchBatch patches,
    SceneTargets targets,
    List<Question> questions,
    TextBatch pieces,
    Nouns nouns) {

  /// 1 at each question's answer, (batch, answers).
  NDArray answers(NDManager run) {
    int classes = SceneQuestions.ANSWERS.size();
    float[] right = new float[questions.size() * classes];
    long[] numbers = numbers();
    for (int row = 0; row < numbers.length; row++) {
      right[row * classes + (int) numbers[row]] = 1;
    }
    return run.create(right, new Shape(numbers.length, classes));
  }

  /// The number of each question's answer.
  long[] numbers() {
    return questions.stream().mapToLong(q -> SceneQuestions.ANSWERS.indexOf(q.answer())).toArray();
  }
}
