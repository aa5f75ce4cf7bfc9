package org.crosslens.workbench.recipes.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.CaptionTally;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.library.scenes.Statement;
import org.crosslens.models.BlipCaptioner;
import org.crosslens.probes.Descriptions;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.ScenePictures;
import org.crosslens.workbench.recipes.WholePictures;

/// Lets a captioner in training describe scenes of the validation split, greedily.
///
/// @param model as it is now
/// @param tokenizer of its captions
/// @param side of a picture in pixels
/// @param scenes the pictures
record CaptionCheck(BlipCaptioner model, Tokenizer tokenizer, int side, ScenePictures scenes)
    implements Phase.Check {
  private static final int BLOCK = 50;
  private static final int BLOCKS = 4;

  CaptionCheck(BlipCaptioner model, Tokenizer tokenizer, int side) {
    this(
        model,
        tokenizer,
        side,
        new ScenePictures(new SceneSource(0, Split.VALIDATION), BLOCK * BLOCKS, side));
  }

  @Override
  public Map<String, Double> measure(NDManager run) {
    CaptionTally tally = new CaptionTally();
    for (int from = 0; from < scenes.count(); from += BLOCK) {
      List<String> captions = captions(from, run);
      for (int i = 0; i < BLOCK; i++) {
        tally.add(captions.get(i), Statement.of(scenes.scene(from + i)));
      }
    }
    return tally.shares();
  }

  private List<String> captions(int from, NDManager run) {
    try (NDManager block = run.newSubManager()) {
      NDArray pixels = WholePictures.of(scenes, from, BLOCK, side, block);
      return Descriptions.greedy(model, pixels, block).stream().map(tokenizer::decode).toList();
    }
  }
}
