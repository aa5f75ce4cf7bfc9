package org.crosslens.workbench.recipes.bert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.training.BatchSource;
import org.crosslens.workbench.recipes.WordPieceJson;

/// Chooses each step's captions and hidden pieces from the seed and the step's number.
///
/// Of the pieces that are asked for, 80% are masked, 10% replaced by any piece and 10% left as they
/// are, so that the model must have a word ready for every place (Devlin et al. 2019, section 3.1).
final class MaskedBatches implements BatchSource<MaskedBatch> {
  private static final double MASKED = 0.8;
  private static final double REPLACED = 0.1;

  private final BertRecipe recipe;
  private final SceneSource source;
  private final Tokenizer tokenizer;
  private final long mask;

  MaskedBatches(BertRecipe recipe, SceneSource source, Tokenizer tokenizer) {
    this.recipe = recipe;
    this.source = source;
    this.tokenizer = tokenizer;
    this.mask = tokenizer.number(WordPieceJson.MASK);
  }

  @Override
  public MaskedBatch batch(int step) {
    SplittableRandom random = new SplittableRandom(recipe.seed() * 1_000_003 + step);
    List<String> captions = new ArrayList<>();
    for (int row = 0; row < recipe.batch(); row++) {
      var said = SceneGrammar.captions(source.scene(random.nextInt(recipe.scenes())));
      captions.add(said.get(random.nextInt(said.size())));
    }
    TextBatch whole = tokenizer.batch(captions);
    long[][] read = new long[captions.size()][];
    long[][] wanted = new long[captions.size()][];
    for (int row = 0; row < read.length; row++) {
      read[row] = whole.ids()[row].clone();
      wanted[row] = new long[read[row].length];
      Arrays.fill(wanted[row], -1);
      hide(read[row], wanted[row], whole.texts().get(row).length(), random);
    }
    return new MaskedBatch(read, whole.mask(), wanted);
  }

  /// Hides some pieces of a caption, at least one, the first and last special ones never.
  ///
  /// @param length in pieces, without padding
  private void hide(long[] read, long[] wanted, int length, SplittableRandom random) {
    int surely = 1 + random.nextInt(length - 2);
    for (int i = 1; i < length - 1; i++) {
      if (i == surely || random.nextDouble() < recipe.masked()) {
        wanted[i] = read[i];
        double how = random.nextDouble();
        if (how < MASKED) {
          read[i] = mask;
        } else if (how < MASKED + REPLACED) {
          read[i] = random.nextInt(tokenizer.vocabularySize());
        }
      }
    }
  }
}
