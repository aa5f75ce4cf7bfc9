package org.crosslens.workbench.recipes.bert;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.HiddenWord;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.MaskFiller;
import org.crosslens.probes.Fills;
import org.crosslens.probes.Words;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.WordPieceJson;

/// Measures a BERT in training on captions of the validation split, one word masked in each.
final class MaskedCheck implements Phase.Check {
  private static final int SCENES = 100;

  private final MaskFiller model;
  private final Tokenizer tokenizer;
  private final List<HiddenWord> hidden;
  private final double best;

  MaskedCheck(MaskFiller model, Tokenizer tokenizer) {
    this.model = model;
    this.tokenizer = tokenizer;
    SceneSource source = new SceneSource(0, Split.VALIDATION);
    hidden =
        HiddenWord.each(
            LongStream.range(0, SCENES)
                .mapToObj(i -> SceneGrammar.captions(source.scene(i)))
                .flatMap(List::stream)
                .toList(),
            0);
    best = HiddenWord.right(hidden, hidden.stream().map(HiddenWord::best).toList());
  }

  @Override
  public Map<String, Double> measure(NDManager run) {
    List<String> masked = hidden.stream().map(h -> h.masked(WordPieceJson.MASK)).toList();
    TextBatch batch = tokenizer.batch(masked);
    Words words = new Words(batch.ids(), batch.mask());
    long mask = tokenizer.number(WordPieceJson.MASK);
    List<String> guesses = tokenizer.pieces(Fills.likeliest(model, words, mask, run));
    return Map.of(
        "masked_word_accuracy", HiddenWord.right(hidden, guesses), "masked_word_best", best);
  }
}
