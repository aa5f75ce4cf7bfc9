package org.crosslens.workbench.speech;

import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.analysis.Vectors;
import org.crosslens.inputs.Encoding;
import org.crosslens.layers.Probe;
import org.crosslens.models.MaskFiller;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.probes.Passes;
import org.crosslens.probes.Words;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Filled;
import org.crosslens.results.speech.Likely;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.LoadedModel;

/// Guesses what masks in a sentence hide.
///
/// @param model guesses
/// @param engine runs it
/// @param progress can end the work between two layers
record Filling(LoadedModel model, EngineThread engine, Progress progress) {
  /// What BERT's vocabulary calls the piece that hides another.
  private static final String MASK = "[MASK]";

  private static final int SHOWN = 10;

  List<Filled> of(MaskFiller filler, String text) {
    Encoding encoding = model.tokenizer().encode(text.replaceAll("(?i)\\[mask]", MASK));
    int[] places = places(encoding);
    Example example = new Example(null, Words.of(encoding.ids()));
    Probe probe = new Cancellable(Probe.NONE, progress);
    return IntStream.range(0, places.length)
        .mapToObj(
            mask -> {
              Objective place = Objective.place(filler, places[mask]);
              float[] logits =
                  engine.run(
                      Priority.JOB,
                      () -> Passes.values(place, example, probe, model.open().manager()));
              return new Filled(mask, best(logits));
            })
        .toList();
  }

  private int[] places(Encoding encoding) {
    long mask = model.tokenizer().number(MASK);
    int[] places =
        IntStream.range(0, encoding.length()).filter(i -> encoding.ids()[i] == mask).toArray();
    if (mask < 0) {
      throw new Problem(
          "The vocabulary of " + model.name() + " has no piece " + MASK + ".",
          "Choose a model that was trained to fill masks.");
    }
    if (places.length == 0) {
      throw new Problem(
          "There is no mask to fill in '" + encoding.text() + "'.",
          "Write [MASK] for the word, as in 'a [MASK] cat'.");
    }
    return places;
  }

  private List<Likely> best(float[] logits) {
    double[] all = IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).toArray();
    double[] probabilities = Vectors.softmax(all);
    long[] ids =
        IntStream.range(0, all.length)
            .boxed()
            .sorted((a, b) -> Double.compare(all[b], all[a]))
            .limit(SHOWN)
            .mapToLong(i -> i)
            .toArray();
    List<String> pieces = model.tokenizer().pieces(ids);
    return IntStream.range(0, ids.length)
        .mapToObj(i -> new Likely(pieces.get(i), probabilities[(int) ids[i]]))
        .toList();
  }
}
