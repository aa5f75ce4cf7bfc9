package org.crosslens.workbench.recipes.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.crosslens.layers.Probe;
import org.crosslens.library.scenes.Question;
import org.crosslens.models.ViltAnswerer;
import org.crosslens.training.Phase;

/// Asks a ViLT in training every question about pictures of the validation split, all patches
/// shown: the share of right answers by what is asked for.
///
/// @param model as it is now
/// @param questions about the pictures
record QuestionCheck(ViltAnswerer model, QuestionBatches questions) implements Phase.Check {
  private static final int BLOCK = 20;

  @Override
  public Map<String, Double> measure(NDManager run) {
    Map<String, Integer> asked = new TreeMap<>();
    Map<String, Double> right = new TreeMap<>();
    for (int from = 0; from < questions.pictures().count(); from += BLOCK) {
      QuestionBatch batch = questions.all(from, BLOCK);
      long[] said = said(batch, run);
      long[] wanted = batch.numbers();
      for (int i = 0; i < said.length; i++) {
        String sort = name(batch.questions().get(i));
        asked.merge(sort, 1, Integer::sum);
        right.merge(sort, said[i] == wanted[i] ? 1.0 : 0.0, Double::sum);
      }
    }
    right.replaceAll((sort, count) -> count / asked.getOrDefault(sort, 1));
    return right;
  }

  private long[] said(QuestionBatch batch, NDManager run) {
    try (NDManager block = run.newSubManager()) {
      NDArray states =
          model.states(
              batch.patches().on(block),
              batch.pieces().inputIds(block),
              batch.pieces().attentionMask(block),
              Probe.NONE);
      return model.logits(states).argMax(1).toLongArray();
    }
  }

  private static String name(Question question) {
    return question.sort().name().toLowerCase(Locale.ROOT);
  }
}
