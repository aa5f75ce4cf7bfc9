package org.crosslens.workbench.speech;

import java.util.List;
import org.crosslens.checkpoint.Config;
import org.crosslens.models.Captioner;
import org.crosslens.models.Classifier;
import org.crosslens.models.ImageTextMatcher;
import org.crosslens.models.MaskFiller;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.Reconstructor;
import org.crosslens.models.TwoTower;
import org.crosslens.results.Problem;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.ModelEntry;

/// Something that some models can do, and how to find out which.
public enum Skill {
  /// Writes captions.
  CAPTION(
      "write captions", Captioner.class, "BlipForConditionalGeneration|VisionEncoderDecoderModel"),
  /// Answers questions about pictures.
  ANSWER(
      "answer questions",
      QuestionAnswerer.class,
      "BlipForQuestionAnswering|ViltForQuestionAnswering"),
  /// Sorts pictures into classes of its own.
  CLASSIFY(
      "sort pictures into classes of its own",
      Classifier.class,
      "ViTForImageClassification|ResNetForImageClassification"),
  /// Compares pictures with sentences, and so with any labels.
  COMPARE("compare pictures with sentences", TwoTower.class, "CLIPModel"),
  /// Judges whether a text fits a picture by reading the two together.
  MATCH("judge pairs", ImageTextMatcher.class, "BlipForImageTextRetrieval"),
  /// Fills masks in sentences.
  FILL("fill masks", MaskFiller.class, "BertForMaskedLM|BertForPreTraining"),
  /// Paints hidden patches.
  RECONSTRUCT("reconstruct pictures", Reconstructor.class, "ViTMAEForPreTraining");

  private final String words;
  private final Class<?> capability;
  private final String architectures; // separated by |

  Skill(String words, Class<?> capability, String architectures) {
    this.words = words;
    this.capability = capability;
    this.architectures = architectures;
  }

  /// Whether a loaded model can do it.
  public boolean of(LoadedModel model) {
    return capability.isInstance(model.open().model());
  }

  /// Whether a model that need not be loaded can do it, as its config says; no for a config that
  /// cannot be read.
  public boolean of(ModelEntry entry) {
    try {
      Config config = Config.read(entry.folder().resolve("config.json"));
      return config.architecture().matches(architectures);
    } catch (Problem e) {
      return false;
    }
  }

  /// What a model must be to do something.
  ///
  /// @param type the skill's capability, or a part of it
  /// @param known models to name where this one cannot
  /// @throws Problem that names those which can
  <T> T of(LoadedModel model, Class<T> type, List<ModelEntry> known) {
    if (!type.isInstance(model.open().model())) {
      throw cannot(model.name(), List.of(this), known);
    }
    return type.cast(model.open().model());
  }

  /// Says that a model has none of some skills, and which models do.
  static Problem cannot(String name, List<Skill> skills, List<ModelEntry> known) {
    List<String> able =
        known.stream()
            .filter(entry -> skills.stream().anyMatch(skill -> skill.of(entry)))
            .map(ModelEntry::name)
            .toList();
    String words = String.join(" or ", skills.stream().map(skill -> skill.words).toList());
    String layouts =
        String.join(", ", skills.stream().map(s -> s.architectures.replace("|", ", ")).toList());
    return new Problem(
        "The model " + name + " cannot " + words + ".",
        able.isEmpty()
            ? "Choose a folder with one of " + layouts + "."
            : "Choose one that can, such as " + String.join(", ", able) + ".");
  }
}
