package org.crosslens.workbench.recipes;

import java.util.List;
import org.crosslens.models.Clip;
import org.crosslens.training.Phase;

/// Where the pictures and captions of a CLIP recipe come from.
interface ClipLessons {
  /// Sentences that the word pieces are learned from.
  List<String> captions();

  /// The stages that can be taught with what is there.
  List<ClipRecipe.Stage> stages();

  /// What a stage learns from.
  ///
  /// @param number of the stage, counted from 0
  Examples examples(int number);

  /// Some pictures that show what patches look like.
  Examples samples();

  /// Measures the model on what no stage learns from.
  Phase.Check check(ClipRecipe.Stage stage, Clip clip, SceneHeads heads, ClipFeatures features);
}
