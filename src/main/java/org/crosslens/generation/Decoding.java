package org.crosslens.generation;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.crosslens.layers.Probe;
import org.crosslens.results.Progress;

/// Writes sentences a piece at a time, greedily or by sampling; at any step a caller may force
/// another piece and go on from there.
public final class Decoding implements AutoCloseable {
  private final Rules rules;
  private final Choice choice;
  private final IntFunction<Probe> probes;
  private final Rows rows;
  private final int prompt;
  private final List<Step> steps = new ArrayList<>();

  /// @param start where to begin
  /// @param rules when to end
  /// @param choice how to pick
  /// @param probes for each step counted from 0, what sees its attention
  /// @param manager parent of what this keeps until it is closed
  public Decoding(
      Start start, Rules rules, Choice choice, IntFunction<Probe> probes, NDManager manager) {
    this.choice = choice;
    this.probes = probes;
    this.rows = new Rows(start, 1, manager);
    this.prompt = rows.length();
    this.rules = rules.within(prompt, start.decoder().longest());
  }

  /// Whether a row may go on.
  public boolean hasNext() {
    return rows.length() < rules.maxLength()
        && IntStream.range(0, rows.count()).anyMatch(row -> !ended(row));
  }

  /// Reads the newest piece of each row and chooses the next.
  public Step next() {
    int index = steps.size();
    float[][] scores = rows.read(probes.apply(index));
    long[] chosen = new long[rows.count()];
    for (int row = 0; row < chosen.length; row++) {
      rules.bend(scores[row], rows.ids(row));
      chosen[row] = ended(row) ? rules.padId() : choice.of(scores[row]);
    }
    return take(new Step(index, chosen, scores));
  }

  /// Goes on to the end.
  ///
  /// @param progress hears each step and can end it between two
  public void finish(Progress progress) {
    while (hasNext()) {
      progress.check();
      next();
      progress.step(steps.size(), rules.maxLength() - prompt, "pieces written");
    }
  }

  /// Takes another piece at a step that was made, and forgets the steps after it.
  ///
  /// @param step counted from 0
  /// @param id for every row
  /// @return the step as it is now
  public Step force(int step, long id) {
    Step made = steps.get(step);
    steps.subList(step, steps.size()).clear();
    rows.rewind(prompt + step);
    long[] forced = made.ids().clone();
    Arrays.fill(forced, id);
    return take(new Step(step, forced, made.scores()));
  }

  private Step take(Step step) {
    rows.append(step.ids());
    steps.add(step);
    return step;
  }

  /// The steps made so far.
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /// A row's pieces, the prompt first.
  public long[] ids(int row) {
    return rows.ids(row).clone();
  }

  /// Whether a row has come to a piece that ends it.
  public boolean ended(int row) {
    return Arrays.stream(rows.ids(row)).skip(prompt).anyMatch(rules::stops);
  }

  @Override
  public void close() {
    rows.close();
  }
}
