package org.crosslens.workbench.speech;

import java.util.List;
import java.util.function.Supplier;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Rules;
import org.crosslens.models.Captioner;
import org.crosslens.models.GenerationConfig;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.ModelEntry;

/// What models say of pictures, as calls that block.
///
/// Any thread may call. Every call asks its progress between short steps and ends with
/// [org.crosslens.results.Cancelled] when that is cancelled.
public final class Speaking {
  private final Supplier<List<ModelEntry>> known;
  private final EngineThread engine;

  /// @param known models to name where one cannot do what is asked
  /// @param engine runs the models
  public Speaking(Supplier<List<ModelEntry>> known, EngineThread engine) {
    this.known = known;
    this.engine = engine;
  }

  /// The models that can do something, of those that come with the program or lie in the cache.
  public List<ModelEntry> models(Skill skill) {
    return known.get().stream().filter(skill::of).toList();
  }

  /// How a model's makers mean it to write captions, as its `generation_config.json` says; a
  /// maximum that counts the prompt becomes one that does not, with room for a caption.
  ///
  /// @throws org.crosslens.results.Problem when it cannot caption
  public CaptionOptions usual(LoadedModel model) {
    Rules own = captioner(model).rules();
    GenerationConfig config = GenerationConfig.in(model.folder(), own);
    Rules rules = config.rules();
    Beams beams = config.beams();
    Way way =
        config.sampled()
            ? new Way.Sampling(config.temperature(), config.topK(), config.topP(), 0)
            : beams.count() > 1
                ? new Way.Beams(beams.count(), beams.lengthPenalty())
                : new Way.Greedy();
    int most = rules.maxNew() > 0 ? rules.maxNew() : Math.max(1, rules.maxLength() - 1);
    int least = Math.clamp(rules.minLength() - 1L, 0, most);
    return new CaptionOptions(
        "", way, least, most, rules.repetitionPenalty(), rules.onceOnly(), List.of());
  }

  /// Describes a picture.
  ///
  /// @param listener hears each piece as it is written
  /// @throws org.crosslens.results.Problem when the model cannot caption (naming those that can),
  ///     the picture is not there, or the prompt leaves no room
  public SpokenCaption caption(
      LoadedModel model,
      Picture picture,
      CaptionOptions options,
      WordListener listener,
      Progress progress) {
    return captions(model, options, listener, progress).of(picture);
  }

  Captions captions(
      LoadedModel model, CaptionOptions options, WordListener listener, Progress progress) {
    return new Captions(model, captioner(model), engine, options, listener, progress);
  }

  private Captioner captioner(LoadedModel model) {
    return Skill.CAPTION.of(model, Captioner.class, known.get());
  }
}
