package org.crosslens.workbench.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crosslens.fusion.Catalogue;
import org.crosslens.probes.States;
import org.crosslens.results.Progress;
import org.crosslens.training.Parameters;
import org.crosslens.workbench.lab.Plan.TokenCount;

/// The fusion lab: what each mechanism is, how it computes, and how well it learns.
///
/// Any thread may call; tensor work runs in short steps on the engine's thread.
public final class Lab {
  private final Encoders encoders;
  private final Executor turns;
  private final Executor window;

  /// Finds who makes tokens of pictures and sentences.
  @FunctionalInterface
  public interface Encoders {
    /// Loads them.
    ///
    /// @param names a model, or one for text and one for pictures joined by `+`, in either order
    /// @throws org.crosslens.results.Problem when there is none
    TokenEncoder named(String names, Progress progress);
  }

  /// @param encoders finds models by name
  /// @param turns runs a step of training on the engine's thread and returns when it is done
  /// @param window the same for what somebody waits for
  public Lab(Encoders encoders, Executor turns, Executor window) {
    this.encoders = encoders;
    this.turns = turns;
    this.window = window;
  }

  /// Every mechanism, group by group.
  ///
  /// @param at sizes that counts and costs are computed for
  public List<MechanismCard> list(MechanismCard.At at) {
    return Catalogue.all().stream().map(entry -> MechanismCard.of(entry, at)).toList();
  }

  /// One mechanism.
  ///
  /// @throws org.crosslens.results.Problem when there is none of this name
  public MechanismCard card(String name, MechanismCard.At at) {
    return MechanismCard.of(Catalogue.named(name), at);
  }

  /// Trains the mechanisms of a plan one by one.
  ///
  /// @param out gets a folder for each mechanism, and what was asked for
  /// @param resume whether to go on from what an earlier run left in `out`
  /// @param listener hears the curves as they grow
  /// @return the whole table
  /// @throws org.crosslens.results.Problem when the data will not do, or a loss is no longer a
  ///     number
  /// @throws org.crosslens.results.Cancelled when it is stopped; what was done is kept
  public Table train(
      Plan plan, Path out, boolean resume, Consumer<Point> listener, Progress progress) {
    LabFolder folder = new LabFolder(out);
    if (resume) {
      folder.checkSame(plan);
    } else {
      plan.mechanisms().forEach(folder::clear);
    }
    Lessons lessons = Lessons.of(plan.data(), plan.batch(), progress);
    folder.begin(plan, plan.task() == Plan.Task.MATCH ? lessons.choiceCaptions() : List.of());
    Sayings sayings = sayings(plan, lessons);
    Function<Parameters, TokenSource> tokens = tokens(plan, lessons, sayings, progress);
    for (String name : plan.mechanisms()) {
      if (folder.row(name).isEmpty()) {
        progress.check();
        Training training = new Training(plan, name, folder.of(name), turns, listener);
        folder.write(
            training.run(p -> task(plan, name, lessons, sayings, tokens.apply(p), p), progress));
      }
    }
    return folder.table();
  }

  /// Opens a run that [#train] wrote, whole or as far as it came.
  ///
  /// @throws org.crosslens.results.Problem when there is none, or one of another version
  public LabRun open(Path folder) {
    LabFolder run = new LabFolder(folder);
    Table table = run.table();
    return new LabRun(table, run.curves(table.plan()));
  }

  /// Runs a mechanism on one picture and one caption: its attention, and what goes in and comes
  /// out.
  ///
  /// @throws org.crosslens.results.Problem when an encoder or the run is not there
  public Look look(LookRequest request, Progress progress) {
    return new Looking(encoders.named(request.encoders(), progress), window).at(request, progress);
  }

  /// A mechanism step by step on a few small numbers.
  ///
  /// @throws org.crosslens.results.Problem when there is none of this name
  public Toy toy(String name) {
    Toy[] toy = new Toy[1];
    window.execute(() -> toy[0] = Toy.of(name));
    return toy[0];
  }

  /// Times how the cost of a run grows with the number of input tokens.
  public List<Growth> growth(Progress progress) {
    return Growth.measure(turns, progress);
  }

  /// Who gives each mechanism of a plan its tokens; what frozen encoders make is made once.
  private Function<Parameters, TokenSource> tokens(
      Plan plan, Lessons lessons, Sayings sayings, Progress progress) {
    TokenCount tokens = plan.task() == Plan.Task.MATCH ? plan.tokens() : TokenCount.SEQUENCE;
    if (plan.encoders().equals(Plan.SCRATCH)) {
      ScratchTokens.Material material = ScratchTokens.Material.of(lessons, sayings, progress);
      return parameters ->
          new ScratchTokens(material, tokens, parameters.under(TunedTokens.WEIGHTS));
    }
    TokenEncoder encoder = encoders.named(plan.encoders(), progress);
    List<String> read = sayings.texts();
    if (plan.fineTuned()) {
      TunedTokens.Material material =
          TunedTokens.Material.of(encoder.origin(), lessons.pictures(), read, progress);
      return parameters -> new TunedTokens(material, tokens, parameters.under(TunedTokens.WEIGHTS));
    }
    List<States> seen = encoder.pictures(lessons.pictures(), tokens, progress);
    CachedTokens cached = new CachedTokens(seen, encoder.sentences(read, tokens, progress));
    return parameters -> cached;
  }

  private static Sayings sayings(Plan plan, Lessons lessons) {
    if (plan.task() == Plan.Task.CAPTION) {
      return Sayings.single(lessons.hints(), lessons.learned());
    }
    return plan.captions() == Plan.CaptionChoice.ANY
        ? Sayings.all(lessons)
        : Sayings.single(lessons.captions(), lessons.learned());
  }

  private static Task task(
      Plan plan,
      String name,
      Lessons lessons,
      Sayings sayings,
      TokenSource source,
      Parameters parameters) {
    return plan.task() == Plan.Task.MATCH
        ? new MatchTraining(plan, name, lessons, sayings, source, parameters)
        : new CaptionTraining(name, lessons, source, parameters);
  }
}
