package org.crosslens.probes;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosslens.generation.BeamSearch;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Decoding;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.generation.Step;
import org.crosslens.layers.Probe;
import org.crosslens.models.Captioner;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Progress;

/// One sentence that a model writes about a picture, a piece at a time, with where it looked for
/// each piece.
///
/// It may be driven from one step of the engine's thread to the next: what it keeps lives until it
/// is closed.
public final class Speech implements AutoCloseable {
  private final NDManager run;
  private final Start start;
  private final Rules rules;
  private final Decoding decoding;
  private final Progress progress;
  private final List<NewestLooks> looks = new ArrayList<>();

  private Speech(NDManager run, Start start, Rules rules, Choice choice, Progress progress) {
    this.run = run;
    this.start = start;
    this.rules = rules;
    this.progress = progress;
    this.decoding = new Decoding(start, rules, choice, step -> probe(looks, step), run);
  }

  /// Makes a start on tensors of one run.
  private interface Opening {
    Start start(NDManager run);
  }

  /// Sees a picture, ready to describe it.
  ///
  /// @param prompt how the caption begins, without the pieces that mark start and end
  /// @param rules when to end
  /// @param choice how each piece is picked
  /// @param progress can end the work between two layers
  /// @param manager the model's; the run has a sub-manager of its own until this is closed
  public static Speech captioning(
      Captioner model,
      Pixels picture,
      long[] prompt,
      Rules rules,
      Choice choice,
      Progress progress,
      NDManager manager) {
    Probe probe = new Cancellable(Probe.NONE, progress);
    return open(
        run -> model.caption(picture.tensor(run), prompt, probe), rules, choice, progress, manager);
  }

  /// Sees a picture and reads a question, ready to write an answer.
  ///
  /// @param probe sees the patterns of picture and question
  public static Speech answering(
      QuestionAnswerer.Writing model,
      Pixels picture,
      Words question,
      Probe probe,
      Progress progress,
      NDManager manager) {
    Probe cancellable = new Cancellable(probe, progress);
    return open(
        run ->
            model.answer(
                picture.tensor(run), question.ids(run), question.attended(run), cancellable),
        model.rules(),
        Choice.GREEDY,
        progress,
        manager);
  }

  private static Speech open(
      Opening opening, Rules rules, Choice choice, Progress progress, NDManager manager) {
    NDManager run = manager.newSubManager();
    try {
      return new Speech(run, opening.start(run), rules, choice, progress);
    } catch (RuntimeException e) {
      run.close();
      throw e;
    }
  }

  /// Looks of the step to come; a step that is made anew replaces what it left.
  private Probe probe(List<NewestLooks> all, int step) {
    all.subList(step, all.size()).clear();
    all.add(new NewestLooks());
    return new Cancellable(all.getLast(), progress);
  }

  /// Pieces before the first that is written: the piece that starts a sentence, and the prompt.
  public int prompt() {
    return start.ids()[0].length;
  }

  /// Whether it may go on.
  public boolean hasNext() {
    return decoding.hasNext();
  }

  /// Writes the next piece.
  public Step next() {
    return decoding.next();
  }

  /// Takes another piece in place of the newest.
  public Step force(long id) {
    return decoding.force(decoding.steps().size() - 1, id);
  }

  /// All pieces so far, those before the first written ones included.
  public long[] ids() {
    return decoding.ids(0);
  }

  /// Where a step looked, one map a layer, (heads, 1, keys).
  public List<AttentionMap> looks(int step) {
    return looks.get(step).row(0);
  }

  /// Goes on from here with beams.
  ///
  /// @param rules when to end, the pieces so far counted as the prompt
  public BeamSpeech beams(Beams beams, Rules rules) {
    long[] attended = new long[ids().length];
    Arrays.fill(attended, 1);
    Start from =
        new Start(
            start.decoder(),
            new long[][] {ids()},
            new long[][] {attended},
            start.other(),
            start.otherMask());
    List<NewestLooks> searched = new ArrayList<>();
    return new BeamSpeech(
        new BeamSearch(from, rules, beams, step -> probe(searched, step), run), searched);
  }

  /// When the sentence ends.
  public Rules rules() {
    return rules;
  }

  @Override
  public void close() {
    decoding.close();
    run.close();
  }
}
