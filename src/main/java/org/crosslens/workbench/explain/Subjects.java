package org.crosslens.workbench.explain;

import java.util.List;
import org.crosslens.models.Bert;
import org.crosslens.models.BlipMatcher;
import org.crosslens.models.Captioner;
import org.crosslens.models.DualEncoder;
import org.crosslens.models.Model;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.Reconstructor;
import org.crosslens.models.TextGenerator;
import org.crosslens.models.TwoTower;
import org.crosslens.models.Vit;
import org.crosslens.results.Problem;
import org.crosslens.workbench.LoadedModel;

/// Finds what can be explained of each kind of model.
final class Subjects {
  private Subjects() {}

  /// The parts whose attention can be looked at, the one that says most first.
  static List<Part> parts(LoadedModel model) {
    return switch (model.open().model()) {
      case DualEncoder _ -> List.of(Part.TEXT);
      case TwoTower _ -> List.of(Part.VISION, Part.TEXT);
      case BlipMatcher _ -> List.of(Part.CROSS, Part.VISION, Part.TEXT);
      case Captioner _ -> List.of(Part.CROSS, Part.DECODER, Part.VISION);
      case QuestionAnswerer.Choosing _ -> List.of(Part.JOINT);
      case Vit _ -> List.of(Part.VISION);
      case Bert _ -> List.of(Part.TEXT);
      default -> List.of();
    };
  }

  /// @throws Problem when the model cannot be explained as asked
  static Subject of(Request request, Runner runner) {
    Model model = request.model().open().model();
    return switch (model) {
      case TwoTower towers -> new TowerSubject(request).of(towers);
      case BlipMatcher matcher -> new TowerSubject(request).matching(matcher);
      case Captioner captioner -> new CaptionSubject(request, runner).of(captioner);
      case QuestionAnswerer.Choosing answerer -> new AnswerSubject(request, runner).of(answerer);
      case Vit encoder -> new ClassSubject(request, runner).of(encoder);
      case Bert encoder -> new FilledSubject(request, runner).of(encoder);
      default -> throw none(request.model().name(), model);
    };
  }

  private static Problem none(String name, Model model) {
    return switch (model) {
      case Reconstructor _ ->
          new Problem(
              name
                  + " sees a quarter of the patches, drawn by chance; its attention has no place"
                  + " on the picture.",
              "Choose a ViT, or look at its tensors with the command inspect.");
      case TextGenerator _ ->
          new Problem(
              name + " reads text alone and has nothing to explain here.",
              "Look at its tensors with the command inspect.");
      case QuestionAnswerer.Writing _ ->
          new Problem(
              name + " writes its answers piece by piece, which is not explained yet.",
              "Choose a model that scores known answers, such as ViLT.");
      default ->
          new Problem(
              name + " has no attention to look at: it is a " + model.family() + ".",
              "Choose a transformer, such as a ViT or a CLIP model.");
    };
  }
}
