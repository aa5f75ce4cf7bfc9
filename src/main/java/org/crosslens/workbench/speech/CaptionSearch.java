package org.crosslens.workbench.speech;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.generation.BeamSearch;
import org.crosslens.generation.BeamStep;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Hypothesis;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Step;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.probes.BeamSpeech;
import org.crosslens.probes.Speech;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.BeamTree;
import org.crosslens.results.speech.SpokenPiece;

/// Searches for a caption with beams.
///
/// @param most pieces that a caption may have, the prompt not counted
/// @param steps run the model
record CaptionSearch(
    Tokenizer tokenizer,
    Wording wording,
    WordListener listener,
    Progress progress,
    int most,
    TimedSteps steps) {

  /// Goes on from what was said, to which the best sentence is added.
  BeamTree from(Speech speech, Said said, Beams beams) {
    Rules rules = speech.rules().atMostNew(most - said.pieces().size());
    BeamSpeech searched = steps.run(() -> speech.beams(beams, rules));
    try {
      BeamSearch search = searched.search();
      while (search.hasNext()) {
        tell(steps.run(search::next), search);
        progress.step(search.steps().size(), most, "steps searched");
      }
      take(searched, said);
      return Trees.of(
          search,
          id -> tokenizer.pieces(id).getFirst(),
          ids -> tokenizer.decode(written(ids)).strip());
    } finally {
      steps.later(searched::close);
    }
  }

  /// Without the piece that starts a caption.
  private static long[] written(long[] ids) {
    return Arrays.copyOfRange(ids, 1, ids.length);
  }

  /// The best beam so far, while all are still open.
  private void tell(BeamStep step, BeamSearch search) {
    int best =
        IntStream.range(0, step.sums().length)
            .reduce((a, b) -> step.sums()[b] > step.sums()[a] ? b : a)
            .orElseThrow();
    float[] scores = step.scores()[step.origins()[best]];
    listener.heard(
        tokenizer.decode(written(search.ids(best))).strip(),
        piece(step.index(), step.ids()[best], scores));
  }

  private SpokenPiece piece(int index, long id, float[] scores) {
    return wording.piece(new Step(index, new long[] {id}, new float[][] {scores}));
  }

  /// Takes the best sentence, each piece from the beam that it was chosen in.
  private void take(BeamSpeech searched, Said said) {
    BeamSearch search = searched.search();
    Hypothesis best = search.found(0).getFirst();
    int[] origins = best.origins();
    List<List<AttentionMap>> looks = searched.looks(origins);
    int pieces = best.stopped() ? origins.length - 1 : origins.length;
    int before = best.ids().length - pieces;
    for (int i = 0; i < origins.length; i++) {
      float[] scores = search.steps().get(i).scores()[origins[i]];
      if (i < pieces) {
        said.add(piece(i, best.ids()[before + i], scores), looks.get(i));
      } else {
        said.end(piece(i, stop(scores), scores));
      }
    }
  }

  /// The most probable of the pieces that end a caption.
  private long stop(float[] scores) {
    return wording.stopIds().stream()
        .reduce((a, b) -> scores[b.intValue()] > scores[a.intValue()] ? b : a)
        .orElseThrow();
  }
}
