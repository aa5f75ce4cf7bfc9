package org.crosslens.workbench.explain;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosslens.analysis.Localisation;
import org.crosslens.library.scenes.Group;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.PatchGrid.Box;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;

/// Measures whether explanations point at what they speak of, in scenes whose boxes are known.
///
/// The pointing game (Zhang et al. 2016, Top-down Neural Attention by Excitation Backprop): whether
/// the map for a kind peaks in a box of that kind, in scenes of one object. Where two kinds are
/// there, whether the map of a kind weighs more in its own boxes than in the other's, since finding
/// the only thing there is does not show that the word was understood.
///
/// @param explaining explains
/// @param model is loaded
/// @param data a folder that the command scenes wrote
public record Localising(Explaining explaining, LoadedModel model, Path data) {
  /// Scenes of each sort at most, so that a large folder takes minutes and not hours.
  private static final int MOST = 300;

  /// Measures every method that the model has; names as the command `evaluate` prints them, with
  /// the number of scenes and words that each share is of.
  ///
  /// @throws Problem when the model cannot be asked for a kind, or the folder has no scene of one
  ///     object or none of two kinds
  public Map<String, Double> shares(Progress progress) {
    List<SceneRecord> all = SceneList.read(data);
    List<SceneRecord> single = all.stream().filter(s -> s.objects().size() == 1).toList();
    List<SceneRecord> pairs = all.stream().filter(Localising::twoKinds).toList();
    if (single.isEmpty() || pairs.isEmpty()) {
      throw new Problem(
          data + " has no scene of one object, or none of two kinds.",
          "Draw more scenes with the command scenes.");
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    pointing(single.subList(0, Math.min(MOST, single.size())), shares, progress);
    weighing(pairs.subList(0, Math.min(MOST, pairs.size())), shares, progress);
    return shares;
  }

  private static boolean twoKinds(SceneRecord scene) {
    return scene.groups().stream().map(Group::kind).distinct().count() == 2;
  }

  private void pointing(List<SceneRecord> scenes, Map<String, Double> shares, Progress progress) {
    Map<String, List<Double>> hits = new LinkedHashMap<>();
    for (int i = 0; i < scenes.size(); i++) {
      SceneRecord scene = scenes.get(i);
      Group group = scene.groups().getFirst();
      List<Box> boxes = boxes(scene, group);
      Optional<Request> request = asked(scene, group);
      if (request.isPresent()) {
        methods(request.get())
            .forEach(
                (name, r) ->
                    hits.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(pointing(explained(r, progress), boxes)));
        hits.computeIfAbsent("centre", n -> new ArrayList<>()).add(centre(scene, boxes));
      }
      progress.step(i + 1L, scenes.size(), "scenes of one object");
    }
    hits.forEach((name, all) -> shares.put("pointing_game_" + name, mean(all)));
    shares.put("n_one_object", (double) hits.getOrDefault("centre", List.of()).size());
  }

  /// The methods that say something of the picture; what a model's part looks at, and what counts
  /// for the kind.
  private static Map<String, Request> methods(Request asked) {
    Map<String, Request> methods = new LinkedHashMap<>();
    boolean cross = asked.part() == Part.CROSS;
    Part plain = cross ? Part.VISION : asked.part();
    methods.put("raw", with(asked, plain, Method.RAW));
    methods.put("rollout", with(asked, plain, Method.ROLLOUT));
    methods.put("relevance", with(asked, asked.part(), Method.RELEVANCE));
    if (cross) {
      methods.put("cross", with(asked, asked.part(), Method.RAW));
    }
    methods.put("grad_input", with(asked, asked.part(), Method.GRAD_INPUT));
    return methods;
  }

  private static Request with(Request asked, Part part, Method method) {
    return new Request(
        asked.model(), asked.picture(), asked.text(), part, method, asked.target(), asked.detail());
  }

  private void weighing(List<SceneRecord> scenes, Map<String, Double> shares, Progress progress) {
    List<Double> right = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      SceneRecord scene = scenes.get(i);
      for (int own = 0; own < 2; own++) {
        List<Box> theirs = boxes(scene, scene.groups().get(1 - own));
        List<Box> its = boxes(scene, scene.groups().get(own));
        asked(scene, scene.groups().get(own))
            .map(request -> explained(request, progress))
            .ifPresent(found -> right.add(heavier(found, its, theirs)));
      }
      progress.step(i + 1L, scenes.size(), "scenes of two kinds");
    }
    shares.put("two_object_relevance", mean(right));
    shares.put("n_two_object", (double) right.size());
  }

  private Optional<Request> asked(SceneRecord scene, Group group) {
    Picture picture = new Picture(scene.image(), data.resolve(scene.image()));
    return new AskedKind(model).of(scene, group, picture);
  }

  private Explanation explained(Request request, Progress progress) {
    progress.check();
    return explaining.explain(request, progress);
  }

  private static double pointing(Explanation found, List<Box> boxes) {
    return Localisation.pointing(found.patches(), grid(found), boxes);
  }

  private static double heavier(Explanation found, List<Box> its, List<Box> theirs) {
    double own = Localisation.weightInside(found.patches(), grid(found), its);
    return own > Localisation.weightInside(found.patches(), grid(found), theirs) ? 1 : 0;
  }

  private static PatchGrid grid(Explanation found) {
    return Optional.ofNullable(found.grid()).orElseThrow();
  }

  /// Whether the middle of the picture lies in a box, which needs no model.
  private static double centre(SceneRecord scene, List<Box> boxes) {
    PatchGrid whole = new PatchGrid(1, 1, 0, 0, scene.size(), scene.size());
    return Localisation.pointing(new float[1], whole, boxes);
  }

  private static List<Box> boxes(SceneRecord scene, Group group) {
    return scene.objects().stream()
        .filter(object -> object.kind() == group.kind())
        .map(object -> box(object.rectangle()))
        .toList();
  }

  private static Box box(Rectangle r) {
    return new Box(r.x, r.y, r.width, r.height);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
