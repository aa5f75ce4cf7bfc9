package org.crosslens.workbench.explain;

import java.util.List;
import java.util.Optional;
import org.crosslens.library.scenes.Group;
import org.crosslens.library.scenes.Kind;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.models.Captioner;
import org.crosslens.models.Classifier;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.TwoTower;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.workbench.LoadedModel;

/// How a model is asked where the objects of a kind are, each family in its own way.
///
/// @param model is loaded
record AskedKind(LoadedModel model) {

  /// A request for the relevance of a group's kind; the method can be changed.
  ///
  /// A model of two towers compares with "a cat", a classifier scores that class, a captioner says
  /// the kind's word in the scene's first caption, an answerer says the colour
  /// of "what colour is the cat?", for which it must find the cat.
  ///
  /// @return empty when the caption has another word for the kind
  /// @throws Problem when the model knows no way to be asked
  Optional<Request> of(SceneRecord scene, Group group, Picture picture) {
    String kind = group.kind().one();
    String one = ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    return switch (model.open().model()) {
      case TwoTower _ -> asked(picture, one, Part.VISION, new Target.Similarity());
      case Classifier _ -> asked(picture, "", Part.VISION, new Target.OfClass(kind));
      case QuestionAnswerer.Choosing _ ->
          asked(picture, colour(group), Part.JOINT, new Target.Answer(group.colour().word()));
      case Captioner _ -> said(scene.captions().getFirst(), group, picture);
      default ->
          throw new Problem(
              model.name() + " cannot be asked for a kind of object.",
              "Choose a model that compares, sorts, captions or answers.");
    };
  }

  private static String colour(Group group) {
    Kind kind = group.kind();
    return "what colour "
        + (group.count() == 1 ? "is the " + kind.one() : "are the " + kind.many())
        + "?";
  }

  private Optional<Request> asked(Picture picture, String text, Part part, Target target) {
    Request request = Request.of(model, picture, text, part, Method.RELEVANCE);
    return Optional.of(request.towards(target));
  }

  private Optional<Request> said(String caption, Group group, Picture picture) {
    String noun = group.count() == 1 ? group.kind().one() : group.kind().many();
    int word = List.of(caption.split(" ")).indexOf(noun.replaceFirst(" .*", ""));
    return word < 0 ? Optional.empty() : asked(picture, caption, Part.CROSS, new Target.Word(word));
  }
}
