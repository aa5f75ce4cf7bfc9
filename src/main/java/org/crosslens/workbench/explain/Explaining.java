package org.crosslens.workbench.explain;

import java.time.Duration;
import java.util.List;
import org.crosslens.models.Classifier;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.probes.Example;
import org.crosslens.probes.Gradients;
import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Positions;
import org.crosslens.results.Progress;
import org.crosslens.results.Provenance;
import org.crosslens.results.Recording;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Provenances;
import org.jspecify.annotations.Nullable;

/// Shows what a model looks at, and what counts for what it gives.
public final class Explaining {
  private final EngineThread engine;

  /// @param engine runs the models
  public Explaining(EngineThread engine) {
    this.engine = engine;
  }

  /// The parts of a model whose attention can be looked at, the one that says most first; none for
  /// a model without attention.
  public List<Part> parts(LoadedModel model) {
    return Subjects.parts(model);
  }

  /// The classes or answers that a model chooses from, as a target names them; none where it has
  /// neither.
  public List<String> names(LoadedModel model) {
    return switch (model.open().model()) {
      case Classifier classifier -> classifier.labels();
      case QuestionAnswerer.Choosing answerer -> answerer.answers();
      default -> List.of();
    };
  }

  /// The patterns of all layers of a part.
  ///
  /// @param picture what the model sees, or null for text alone
  /// @param text what it reads, or empty; a captioner's attention while it writes this text, or
  ///     where it is empty what it writes itself
  /// @throws org.crosslens.results.Problem when the model has no such part or lacks its input
  public Recording recorded(
      LoadedModel model, @Nullable Picture picture, String text, Part part, Progress progress) {
    Request request = Request.of(model, picture, text, part, Method.RAW);
    long start = System.nanoTime();
    Runner runner = new Runner(model, engine, progress);
    Subject subject = Subjects.of(request, runner);
    Stream stream = subject.stream(part);
    var layers = new Attended(subject, runner).record(stream, Detail.LAST);
    return new Recording(
        layers,
        stream.queries(),
        stream.keys(),
        made(request, "attention of " + part.word(), start));
  }

  /// What counts, by the method and for the output that are asked for.
  ///
  /// @throws org.crosslens.results.Problem when the method does not apply to the model, or what it
  ///     needs is missing
  public Explanation explain(Request request, Progress progress) {
    long start = System.nanoTime();
    Runner runner = new Runner(request.model(), engine, progress);
    Subject subject = Subjects.of(request, runner);
    Stream stream = subject.stream(request.part());
    Draft draft =
        switch (request.method()) {
          case RAW -> attended(stream, new Attended(subject, runner).raw(stream, request.detail()));
          case ROLLOUT ->
              attended(stream, new Attended(subject, runner).rollout(stream, request.detail()));
          case RELEVANCE, GRAD_INPUT -> weighed(request, subject, runner);
          case OCCLUSION -> hidden(subject, runner);
        };
    return draft.explanation(made(request, Settings.of(request), start));
  }

  private static Draft attended(Stream stream, float[] values) {
    return new Draft("", Float.NaN, false).with(stream.keys(), values);
  }

  private static Draft weighed(Request request, Subject subject, Runner runner) {
    Aim aim = subject.aim().get();
    Gradients gradients = runner.gradients(aim.objective(), subject.example());
    if (request.method() == Method.GRAD_INPUT) {
      return inputs(subject, gradients, new Draft(aim.words(), gradients.score(), true));
    }
    Weighed weighed = new Weighed(subject, gradients, request);
    Draft draft = new Draft(aim.words(), gradients.score(), false);
    for (Stream stream : subject.streams()) {
      draft = draft.with(stream.keys(), weighed.of(stream));
    }
    return draft;
  }

  private static Draft inputs(Subject subject, Gradients gradients, Draft draft) {
    Example example = subject.example();
    for (Stream stream : subject.streams()) {
      Positions keys = stream.keys();
      PatchGrid grid = keys.grid();
      if (grid != null) {
        draft = draft.patches(grid, gradients.patches(example.seen(), grid.rows(), grid.columns()));
      }
      float[] inputs = gradients.inputs().get(stream.site());
      if (!keys.pieces().isEmpty() && inputs != null) {
        draft = draft.pieces(keys, inputs);
      }
    }
    return draft;
  }

  private static Draft hidden(Subject subject, Runner runner) {
    Aim aim = subject.aim().get();
    Hidden hidden = new Hidden(subject.example(), aim.objective(), runner);
    float whole = hidden.whole();
    Draft draft = new Draft(aim.words(), whole, true);
    for (Stream stream : subject.streams()) {
      Positions keys = stream.keys();
      PatchGrid grid = keys.grid();
      if (grid != null && draft.grid() == null) {
        draft = draft.patches(grid, hidden.patches(grid, whole));
      }
      if (!keys.pieces().isEmpty()) {
        draft = draft.pieces(keys, hidden.pieces(keys.pieces(), whole));
      }
    }
    return draft;
  }

  private static Provenance made(Request request, String settings, long start) {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return Provenances.of(request.model(), settings, time);
  }
}
