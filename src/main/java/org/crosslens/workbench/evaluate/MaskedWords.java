package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.HiddenWord;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.models.MaskFiller;
import org.crosslens.probes.Fills;
import org.crosslens.probes.Words;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;

/// How often a model guesses a masked word.
///
/// One word of each caption, all five of a scene, is masked, every word as likely as any other and
/// always the same ones. The model's guess is the likeliest of all its pieces. `masked_word_best`
/// is the share of the same words that the grammar guesses, which knows how likely each word is:
/// nobody who sees the rest of the caption alone can expect more.
record MaskedWords(LoadedModel model, MaskFiller filler, EngineThread engine)
    implements Measurement {
  private static final int BATCH = 100;
  private static final String MASK = "[MASK]";

  @Override
  public Figures of(Path data, Progress progress) {
    List<SceneRecord> scenes = SceneList.read(data);
    List<String> captions = scenes.stream().flatMap(s -> s.captions().stream()).toList();
    List<HiddenWord> hidden = HiddenWord.each(captions, 0);
    List<String> guesses = new ArrayList<>();
    List<String> best = new ArrayList<>();
    for (int from = 0; from < hidden.size(); from += BATCH) {
      progress.check();
      List<HiddenWord> some = hidden.subList(from, Math.min(hidden.size(), from + BATCH));
      guesses.addAll(guesses(some));
      some.forEach(word -> best.add(word.best()));
      progress.step(best.size(), hidden.size(), "words guessed");
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("masked_word_accuracy", HiddenWord.right(hidden, guesses));
    values.put("masked_word_best", HiddenWord.right(hidden, best));
    return new Figures(values, scenes.size());
  }

  private List<String> guesses(List<HiddenWord> hidden) {
    Tokenizer tokenizer = model.tokenizer();
    long mask = tokenizer.number(MASK);
    if (mask < 0) {
      throw new Problem(
          "The tokenizer of " + model.name() + " knows no " + MASK + ".",
          "Choose a BERT that was trained to fill masks.");
    }
    TextBatch batch = tokenizer.batch(hidden.stream().map(h -> h.masked(MASK)).toList());
    Words words = new Words(batch.ids(), batch.mask());
    long[] pieces =
        engine.run(
            EngineThread.Priority.JOB,
            () -> Fills.likeliest(filler, words, mask, model.open().manager()));
    return tokenizer.pieces(pieces);
  }
}
