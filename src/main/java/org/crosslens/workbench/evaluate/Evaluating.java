package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.Map;
import org.crosslens.models.Captioner;
import org.crosslens.models.Classifier;
import org.crosslens.models.MaskFiller;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.Reconstructor;
import org.crosslens.models.TwoTower;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.explain.Localising;

/// Measures models on scenes that none of them was trained on.
///
/// @param workbench compares pictures with sentences
/// @param engine runs the models
public record Evaluating(Workbench workbench, EngineThread engine) {
  /// The figures of a model, which depend on what it can do.
  ///
  /// @param data pictures with `captions.txt` and, for all but two-tower models, `scenes.jsonl`, as
  ///     the command `scenes` writes them
  /// @throws Problem when nothing is known to measure, or the folder lacks what is needed
  public Figures figures(LoadedModel model, Path data, Progress progress) {
    return measurement(model).of(data, progress);
  }

  /// How often a model's explanations point at what they speak of.
  ///
  /// @param data a folder that the command `scenes` wrote
  /// @return shares by name, `n_one_object` scenes and `n_two_object` words that they are of
  /// @throws Problem when the model cannot be asked for a kind of object, or the folder lacks what
  ///     is needed
  public Map<String, Double> localisation(LoadedModel model, Path data, Progress progress) {
    return new Localising(workbench.explaining(), model, data).shares(progress);
  }

  private Measurement measurement(LoadedModel model) {
    return switch (model.open().model()) {
      case MaskFiller filler -> new MaskedWords(model, filler, engine);
      case Reconstructor painter -> new HiddenPatches(model, painter, engine);
      case Captioner speaker -> new DescribedScenes(model, speaker, engine);
      case Classifier namer -> new NamedScenes(model, namer, engine);
      case QuestionAnswerer.Choosing answerer -> new Answering(model, answerer, engine);
      case TwoTower _ -> new Finding(model, workbench);
      default ->
          throw new Problem(
              "There are no figures to take of %s, a model of the family %s."
                  .formatted(model.name(), model.family()),
              "Choose a model that comes with the program, or one of its families.");
    };
  }
}
