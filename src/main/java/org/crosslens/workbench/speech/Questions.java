package org.crosslens.workbench.speech;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.analysis.Vectors;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Hypothesis;
import org.crosslens.inputs.Encoding;
import org.crosslens.layers.Probe;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.QuestionAnswerer.Choosing;
import org.crosslens.models.QuestionAnswerer.Writing;
import org.crosslens.probes.BeamSpeech;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.probes.Passes;
import org.crosslens.probes.Recorder;
import org.crosslens.probes.Speech;
import org.crosslens.probes.Words;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Answers;
import org.crosslens.results.speech.Likely;
import org.crosslens.results.speech.Looks;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Provenances;

/// Asks a model about a picture.
///
/// @param model answers
/// @param engine runs it
/// @param progress can end the work between two layers
record Questions(LoadedModel model, EngineThread engine, Progress progress) {
  /// Beams that search for written answers; as many answers come out.
  private static final int BEAMS = 5;

  Answers of(QuestionAnswerer answerer, Picture picture, String question) {
    Seen seen = Seen.of(model, picture, answerer.vision());
    Encoding asked = model.tokenizer().encode(question);
    long start = System.nanoTime();
    Recorder recorder =
        new Recorder(site -> answerer instanceof Choosing || site.kind() == Kind.CROSS);
    List<Likely> answers =
        switch (answerer) {
          case Choosing choosing -> chosen(choosing, seen, asked, recorder);
          case Writing writing -> written(writing, seen, asked, recorder);
        };
    List<AttentionMap> maps =
        recorder.maps().stream().map(map -> patches(map, asked.length(), seen.grid())).toList();
    return new Answers(
        question,
        answers,
        words(asked),
        new Looks(seen.grid(), 1, maps),
        Provenances.of(
            model,
            answerer instanceof Choosing ? "chosen from its answers" : BEAMS + " beams",
            Duration.ofNanos(System.nanoTime() - start)));
  }

  private List<Likely> chosen(Choosing model, Seen seen, Encoding asked, Recorder recorder) {
    Example example = new Example(seen.pixels(), Words.of(asked.ids()));
    Probe probe = new Cancellable(recorder, progress);
    float[] logits =
        engine.run(
            Priority.JOB,
            () ->
                Passes.values(
                    Objective.answers(model), example, probe, this.model.open().manager()));
    double[] probabilities = probabilities(logits, model.single());
    return IntStream.range(0, logits.length)
        .mapToObj(i -> new Likely(model.answers().get(i), probabilities[i]))
        .sorted(Comparator.comparingDouble(Likely::probability).reversed())
        .toList();
  }

  private static double[] probabilities(float[] logits, boolean single) {
    double[] scores = IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).toArray();
    return single
        ? Vectors.softmax(scores)
        : Arrays.stream(scores).map(score -> 1 / (1 + Math.exp(-score))).toArray();
  }

  private List<Likely> written(Writing model, Seen seen, Encoding asked, Recorder recorder) {
    Words words = Words.of(asked.ids());
    List<Hypothesis> found =
        engine.run(
            Priority.JOB,
            () -> {
              try (Speech speech =
                      Speech.answering(
                          model,
                          seen.pixels(),
                          words,
                          recorder,
                          progress,
                          this.model.open().manager());
                  // Without a length penalty a score is a log-probability.
                  BeamSpeech beams = speech.beams(new Beams(BEAMS, 0, false), speech.rules())) {
                beams.search().finish(progress);
                return beams.search().found(0);
              }
            });
    return found.stream().map(this::likely).toList();
  }

  private Likely likely(Hypothesis hypothesis) {
    long[] ids = Arrays.copyOfRange(hypothesis.ids(), 1, hypothesis.ids().length);
    return new Likely(model.tokenizer().decode(ids).strip(), Math.exp(hypothesis.score()));
  }

  /// Where the question's pieces look in the picture, (heads, pieces, 1 + patches): a map of one
  /// sequence of pieces and patches is cut to that, and patches that were not read get nothing.
  private static AttentionMap patches(AttentionMap map, int pieces, PatchGrid grid) {
    int keys = 1 + grid.patches();
    int before = map.site().kind() == Kind.CROSS ? 0 : pieces;
    int there = Math.min(keys, map.keys() - before);
    float[] values = new float[map.heads() * pieces * keys];
    for (int head = 0; head < map.heads(); head++) {
      for (int piece = 0; piece < pieces; piece++) {
        int from = (head * map.queries() + piece) * map.keys() + before;
        System.arraycopy(map.values(), from, values, (head * pieces + piece) * keys, there);
      }
    }
    return new AttentionMap(map.site(), map.heads(), pieces, keys, values);
  }

  private static List<SpokenWord> words(Encoding asked) {
    return asked.words().stream()
        .filter(word -> !asked.special()[word.first()])
        .map(word -> new SpokenWord(word.text(), word.first(), word.end(), 1))
        .toList();
  }
}
