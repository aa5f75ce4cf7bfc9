package org.crosslens.workbench.recipes.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import org.crosslens.layers.Scalar;
import org.crosslens.models.ViltAnswerer;
import org.crosslens.training.Losses;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.SceneHeads;

/// How wrong a ViLT's answers are, with two tasks beside that are thrown away afterwards: to say
/// what is in the picture, lest it forgets to see, and to look at what is named.
///
/// A question about a drawing has one right answer, so that the loss is the cross entropy; the
/// published model was trained with binary cross entropies, since people's answers differ (Kim et
/// al. 2021, section 4.3).
///
/// @param model in training
/// @param heads say what is in the picture
/// @param supervision how much their loss counts beside the answers'
/// @param grounding how much it counts where nouns look
/// @param layer in which nouns look, counted from 0
record QuestionLoss(
    ViltAnswerer model, SceneHeads heads, double supervision, double grounding, int layer)
    implements Phase.Step<QuestionBatch> {

  @Override
  public NDArray loss(QuestionBatch batch, NDManager run) {
    NDArray ids = batch.pieces().inputIds(run);
    NDArray attended = batch.pieces().attentionMask(run);
    Grounding look = new Grounding(layer, run);
    NDArray states = model.states(batch.patches().on(run), ids, attended, look);
    NDArray loss = Losses.crossEntropy(model.logits(states), batch.answers(run));
    if (supervision > 0) {
      NDArray picture = states.get(new NDIndex(":, {}:", ids.getShape().get(1)));
      loss = loss.add(weighted(heads.loss(picture, batch.targets(), run), supervision));
    }
    if (grounding > 0) {
      loss = loss.add(weighted(look.loss(batch.named().tensor(run)), grounding));
    }
    return loss;
  }

  private static NDArray weighted(NDArray loss, double weight) {
    return loss.mul(Scalar.of(loss, weight));
  }
}
