package org.crosslens.workbench.speech;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.crosslens.models.Captioner;
import org.crosslens.models.Classifier;
import org.crosslens.models.GenerationConfig;
import org.crosslens.models.MaskFiller;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.Reconstructor;
import org.crosslens.models.TwoTower;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Answers;
import org.crosslens.results.speech.CaptionScores;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;
import org.crosslens.results.speech.Filled;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.results.speech.PromptWords;
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
    return CaptionOptions.of(GenerationConfig.in(model.folder(), captioner(model).rules()));
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

  /// Answers a question about a picture.
  ///
  /// @throws org.crosslens.results.Problem when the question is empty, the picture is not there, or
  ///     the model cannot answer (naming those that can)
  public Answers answer(LoadedModel model, Picture picture, String question, Progress progress) {
    QuestionAnswerer answerer = needed(model, Skill.ANSWER, QuestionAnswerer.class);
    String asked = given(question, "question", "what is in the picture?");
    return new Questions(model, engine, progress).of(answerer, picture, asked);
  }

  /// Sorts pictures into classes: any labels by comparing with sentences, averaged over templates,
  /// or the model's own.
  ///
  /// @throws org.crosslens.results.Problem when there is no label, a template has no place for it,
  ///     a picture is not there, or the model can do neither
  public Classes classify(
      LoadedModel model, List<Picture> pictures, ClassOptions options, Progress progress) {
    Sorting sorting = new Sorting(model, engine, progress);
    return switch (model.open().model()) {
      case Classifier classifier when options.labels().isEmpty() ->
          sorting.own(classifier, pictures);
      case Classifier classifier -> throw Sorting.fixed(model, classifier);
      case TwoTower _ -> sorting.compared(pictures, options);
      default ->
          throw Skill.cannot(model.name(), List.of(Skill.COMPARE, Skill.CLASSIFY), known.get());
    };
  }

  /// Compares what pictures were taken for with what they are.
  ///
  /// @param truths one a picture, whatever their case; those that are no label are left out
  public Confusion confusion(Classes classes, List<String> truths) {
    return Confusions.of(classes, truths);
  }

  /// What pictures show, where each lies in a folder named so.
  public List<String> folders(List<Picture> pictures) {
    return Confusions.folders(pictures);
  }

  /// What each word of a prompt adds to its similarity with a picture: the words are left out one
  /// at a time.
  ///
  /// @throws org.crosslens.results.Problem when the prompt is empty, the picture is not there, or
  ///     the model cannot compare
  public PromptWords leaveOneOut(
      LoadedModel model, Picture picture, String prompt, Progress progress) {
    needed(model, Skill.COMPARE, TwoTower.class);
    return Prompting.of(model, picture, given(prompt, "prompt", "a photo of a cat"), progress);
  }

  /// How well a text fits a picture, by reading both together and by comparing each alone, as far
  /// as the model can.
  ///
  /// @throws org.crosslens.results.Problem when the text is empty, the picture is not there, or the
  ///     model can do neither
  public PairMatch match(LoadedModel model, Picture picture, String text, Progress progress) {
    return new Matching(model, engine, progress)
        .of(picture, given(text, "text", "a photo of a cat"), known.get());
  }

  /// The most probable words for each `[MASK]` of a text.
  ///
  /// @return one entry a mask
  /// @throws org.crosslens.results.Problem when there is no mask, or the model cannot fill any
  public List<Filled> fill(LoadedModel model, String text, Progress progress) {
    MaskFiller filler = needed(model, Skill.FILL, MaskFiller.class);
    return new Filling(model, engine, progress).of(filler, given(text, "text", "a [MASK] cat"));
  }

  /// Hides patches of a picture and lets a model paint them.
  ///
  /// @param share of the patches to hide, from 0 to 1; at least one is hidden and one seen
  /// @param seed draws which
  /// @throws org.crosslens.results.Problem when the share makes no sense, the picture is not there,
  ///     or the model cannot paint
  public Painted reconstruct(
      LoadedModel model, Picture picture, double share, long seed, Progress progress) {
    Reconstructor reconstructor = needed(model, Skill.RECONSTRUCT, Reconstructor.class);
    return new Reconstructing(model, engine, progress).of(reconstructor, picture, share, seed);
  }

  /// Judges a caption by those that people wrote of the picture.
  ///
  /// @param references captions of the same picture, at least one
  /// @param others captions of other pictures, picture by picture, from which CIDEr learns which
  ///     words are rare; without any there is no CIDEr
  /// @throws org.crosslens.results.Problem when the picture has no captions
  public CaptionScores judge(String said, List<String> references, List<List<String>> others) {
    return Judging.of(said, references, others, OptionalDouble.empty());
  }

  /// Judges as above, and by the similarity of caption and picture.
  ///
  /// @param model compares pictures with sentences
  public CaptionScores judge(
      String said,
      List<String> references,
      List<List<String>> others,
      LoadedModel model,
      Picture picture,
      Progress progress) {
    return Judging.of(said, references, others, match(model, picture, said, progress).cosine());
  }

  private static String given(String text, String what, String example) {
    if (text.isBlank()) {
      throw new Problem("The " + what + " is empty.", "Write one, such as '" + example + "'.");
    }
    return text.strip();
  }

  private <T> T needed(LoadedModel model, Skill skill, Class<T> type) {
    return skill.of(model, type, known.get());
  }

  private Captioner captioner(LoadedModel model) {
    return needed(model, Skill.CAPTION, Captioner.class);
  }
}
