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
/// @param nounHeads say what nouns have found
/// @param stage says how much each counts beside the answers
/// @param layer in which nouns look, counted from 0
record QuestionLoss(
    ViltAnswerer model, SceneHeads heads, NounHeads nounHeads, ViltRecipe.Stage stage, int layer)
    implements Phase.Step<QuestionBatch> {

  @Override
  public NDArray loss(QuestionBatch batch, NDManager run) {
    NDArray ids = batch.pieces().inputIds(run);
    NDArray attended = batch.pieces().attentionMask(run);
    Grounding look = new Grounding(layer, run);
    NDArray states = model.states(batch.patches().on(run), ids, attended, look);
    NDArray loss = Losses.crossEntropy(model.logits(states), batch.answers(run));
    if (stage.supervision() > 0) {
      NDArray picture = states.get(new NDIndex(":, {}:", ids.getShape().get(1)));
      loss = loss.add(weighted(heads.loss(picture, batch.targets(), run), stage.supervision()));
    }
    Nouns nouns = batch.nouns();
    if (stage.grounding() > 0) {
      NDArray patches = nouns.tensor(run, nouns.patches());
      loss = loss.add(weighted(look.loss(patches), stage.grounding()));
    }
    if (stage.nouns() > 0) {
      NDArray found = nounHeads.loss(look.pieces(nouns.positions()), nouns, run);
      loss = loss.add(weighted(found, stage.nouns()));
    }
    return loss;
  }

  private static NDArray weighted(NDArray loss, double weight) {
    return loss.mul(Scalar.of(loss, weight));
  }
}
