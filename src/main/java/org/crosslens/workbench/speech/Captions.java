package org.crosslens.workbench.speech;

import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Sampling;
import org.crosslens.generation.Step;
import org.crosslens.inputs.Encoding;
import org.crosslens.models.Captioner;
import org.crosslens.probes.Speech;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.BeamTree;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenPiece;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Provenances;

/// Writes one caption, a step of the engine's thread for each word piece.
final class Captions {
  private final LoadedModel model;
  private final Captioner captioner;
  private final TimedSteps steps;
  private final CaptionOptions options;
  private final WordListener listener;
  private final Progress progress;
  private final Wording wording;
  private final long[] prompt;
  private final Said said = new Said();
  private BeamTree tree = BeamTree.NONE;

  Captions(
      LoadedModel model,
      Captioner captioner,
      EngineThread engine,
      CaptionOptions options,
      WordListener listener,
      Progress progress) {
    this.model = model;
    this.captioner = captioner;
    this.steps = new TimedSteps(model, engine, progress);
    this.options = options;
    this.listener = listener;
    this.progress = progress;
    wording = new Wording(model.tokenizer(), captioner.rules().stopIds());
    prompt = prompt();
  }

  /// The prompt's pieces without those that the tokenizer puts around every text.
  private long[] prompt() {
    if (options.prompt().isBlank()) {
      return new long[0];
    }
    Encoding read = model.tokenizer().encode(options.prompt().strip());
    return IntStream.range(0, read.length())
        .filter(i -> !read.special()[i])
        .mapToLong(i -> read.ids()[i])
        .toArray();
  }

  SpokenCaption of(Picture picture) {
    return of(Seen.of(model, picture, captioner.vision()));
  }

  SpokenCaption of(Seen seen) {
    progress.check();
    Speech speech = steps.run(() -> open(seen));
    try {
      write(speech);
    } finally {
      steps.later(speech::close);
    }
    return new SpokenCaption(
        options.prompt().strip(),
        wording.text(prompt, said.pieces()),
        said.pieces(),
        said.end(),
        wording.words(prompt, said.pieces()),
        said.looks(seen.grid(), captioner.vision().leading()),
        tree,
        Provenances.of(model, options.words(), steps.time()));
  }

  private Speech open(Seen seen) {
    int before = prompt.length + 1; // the piece that starts a caption
    Rules rules =
        captioner
            .rules()
            .atMostNew(options.most())
            .atLeast(before + options.least())
            .penalised(options.repetitionPenalty())
            .onceOnly(options.onceOnly());
    return Speech.captioning(
        captioner, seen.pixels(), prompt, rules, choice(), progress, model.open().manager());
  }

  private Choice choice() {
    return options.way() instanceof Way.Sampling s
        ? new Sampling(s.temperature(), s.topK(), s.topP(), s.seed())
        : Choice.GREEDY;
  }

  private void write(Speech speech) {
    int number = 0;
    for (long id : options.forced()) {
      if (speech.hasNext()) {
        hear(speech, number++, steps.run(() -> forced(speech, id)));
      }
    }
    if (options.way() instanceof Way.Beams(int count, double lengthPenalty)) {
      if (speech.hasNext()) {
        tree = search().from(speech, said, new Beams(count, lengthPenalty, false));
      }
      return;
    }
    while (speech.hasNext()) {
      hear(speech, number++, steps.run(speech::next));
    }
  }

  private CaptionSearch search() {
    return new CaptionSearch(model.tokenizer(), wording, listener, progress, options.most(), steps);
  }

  private static Step forced(Speech speech, long id) {
    Step chosen = speech.next();
    return chosen.ids()[0] == id ? chosen : speech.force(id);
  }

  private void hear(Speech speech, int number, Step step) {
    take(wording.piece(step), speech.looks(number));
    progress.step(number + 1L, options.most(), "pieces written");
  }

  private void take(SpokenPiece piece, List<AttentionMap> looks) {
    if (wording.ends(piece)) {
      said.end(piece);
    } else {
      said.add(piece, looks);
      listener.heard(wording.text(prompt, said.pieces()), piece);
    }
  }
}
