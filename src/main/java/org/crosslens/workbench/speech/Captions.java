package org.crosslens.workbench.speech;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.crosslens.generation.BeamSearch;
import org.crosslens.generation.BeamStep;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Hypothesis;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Sampling;
import org.crosslens.generation.Step;
import org.crosslens.inputs.Encoding;
import org.crosslens.models.Captioner;
import org.crosslens.probes.Speech;
import org.crosslens.probes.Speech.BeamSpeech;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.BeamTree;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenPiece;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Provenances;

/// Writes one caption: a step of the engine's thread for each word piece, so that the window is
/// answered and a cancel heard between two.
final class Captions {
  private final LoadedModel model;
  private final Captioner captioner;
  private final EngineThread engine;
  private final CaptionOptions options;
  private final WordListener listener;
  private final Progress progress;
  private final Wording wording;
  private final long[] prompt;
  private final Said said = new Said();
  private BeamTree tree = BeamTree.NONE;
  private long time; // of the engine, nanoseconds

  Captions(
      LoadedModel model,
      Captioner captioner,
      EngineThread engine,
      CaptionOptions options,
      WordListener listener,
      Progress progress) {
    this.model = model;
    this.captioner = captioner;
    this.engine = engine;
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
    Speech speech = step(() -> open(seen));
    try {
      write(speech);
    } finally {
      engine.start(Priority.JOB, speech::close);
    }
    return new SpokenCaption(
        options.prompt().strip(),
        wording.text(prompt, said.pieces()),
        said.pieces(),
        said.end(),
        wording.words(prompt, said.pieces()),
        said.looks(seen.grid(), captioner.vision().leading()),
        tree,
        Provenances.of(model, options.words(), Duration.ofNanos(time)));
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
        hear(speech, number++, step(() -> forced(speech, id)));
      }
    }
    if (options.way() instanceof Way.Beams(int count, double lengthPenalty)) {
      if (speech.hasNext()) {
        search(speech, new Beams(count, lengthPenalty, false));
      }
      return;
    }
    while (speech.hasNext()) {
      hear(speech, number++, step(speech::next));
    }
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

  private void search(Speech speech, Beams beams) {
    Rules rules = speech.rules().atMostNew(options.most() - said.pieces().size());
    BeamSpeech searched = step(() -> speech.beams(beams, rules));
    BeamSearch search = searched.search();
    while (search.hasNext()) {
      tell(step(search::next), search);
      progress.step(search.steps().size(), options.most(), "steps searched");
    }
    tree =
        Trees.of(
            search,
            id -> model.tokenizer().pieces(id).getFirst(),
            ids -> model.tokenizer().decode(written(ids)).strip());
    found(search, searched);
    engine.start(Priority.JOB, searched::close);
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
    Step newest =
        new Step(
            step.index(),
            new long[] {step.ids()[best]},
            new float[][] {step.scores()[step.origins()[best]]});
    listener.heard(
        model.tokenizer().decode(written(search.ids(best))).strip(), wording.piece(newest));
  }

  /// Takes the best sentence, each piece from the beam that it was chosen in.
  private void found(BeamSearch search, BeamSpeech searched) {
    Hypothesis best = search.found(0).getFirst();
    int[] origins = best.origins();
    List<List<AttentionMap>> looks = searched.looks(origins);
    int pieces = best.stopped() ? origins.length - 1 : origins.length;
    int before = best.ids().length - pieces;
    for (int i = 0; i < origins.length; i++) {
      float[] scores = search.steps().get(i).scores()[origins[i]];
      long id = i < pieces ? best.ids()[before + i] : stop(scores);
      SpokenPiece piece = wording.piece(new Step(i, new long[] {id}, new float[][] {scores}));
      if (i < pieces) {
        said.add(piece, looks.get(i));
      } else {
        said.end(piece);
      }
    }
  }

  /// The most probable of the pieces that end a caption.
  private long stop(float[] scores) {
    return wording.stopIds().stream()
        .reduce((a, b) -> scores[b.intValue()] > scores[a.intValue()] ? b : a)
        .orElseThrow();
  }

  private <T> T step(Callable<T> work) {
    progress.check();
    return engine.run(
        Priority.JOB,
        () -> {
          model.open(); // says so if it was unloaded meanwhile
          long start = System.nanoTime();
          T done = work.call();
          time += System.nanoTime() - start;
          return done;
        });
  }
}
