package org.crosslens.workbench.recipes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.library.Importer;
import org.crosslens.models.Clip;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.Phase;

/// A user's own pictures and captions.
///
/// Only the program's drawings tell what is in them, so the stages that need to know are left out.
/// The last tenth of the pictures, at most 100, is never trained on and measures the model.
final class FolderLessons implements ClipLessons {
  private static final int MOST_HELD_OUT = 100;

  private final List<ClipRecipe.Stage> stages;
  private final List<Examples.Example> learned;
  private final List<Examples.Example> heldOut;
  private final List<String> leftOut = new ArrayList<>();

  /// Reads every picture with a caption once, at the model's size.
  ///
  /// @throws Problem when no stage or too few pictures are left
  FolderLessons(ClipRecipe recipe, Path data, PictureProcessor processor, Progress progress) {
    stages =
        recipe.stages().stream()
            .filter(FolderLessons::needsNoScene)
            .map(FolderLessons::alone)
            .toList();
    List<Examples.Example> all = read(Importer.open(List.of(data), progress), processor, progress);
    int kept = Math.min(MOST_HELD_OUT, all.size() / 10);
    learned = List.copyOf(all.subList(0, all.size() - kept));
    heldOut = List.copyOf(all.subList(all.size() - kept, all.size()));
    if (stages.isEmpty() || kept < 2 || learned.size() < recipe.batch()) {
      throw new Problem(
          "%s has %d usable pictures with captions; the recipe needs a contrastive stage, 20 pictures and a batch of %d."
              .formatted(data, all.size(), recipe.batch()),
          "Give more pictures or choose a recipe with a smaller batch.");
    }
  }

  private static boolean needsNoScene(ClipRecipe.Stage stage) {
    return stage.task() == ClipRecipe.Task.CONTRASTIVE;
  }

  private static ClipRecipe.Stage alone(ClipRecipe.Stage stage) {
    return new ClipRecipe.Stage(
        stage.task(), stage.scenes(), stage.pictures(), stage.schedule(), 0);
  }

  private List<Examples.Example> read(
      Collection collection, PictureProcessor processor, Progress progress) {
    List<Examples.Example> examples = new ArrayList<>();
    leftOut.addAll(collection.warnings());
    var captions =
        collection.captions().stream()
            .collect(
                Collectors.groupingBy(
                    Caption::picture, Collectors.mapping(Caption::text, Collectors.toList())));
    for (Picture picture : collection.pictures()) {
      progress.check();
      List<String> said = captions.getOrDefault(picture.name(), List.of());
      if (!said.isEmpty()) {
        try {
          byte[] rgb = processor.seen(PictureFile.read(picture.file())).pixels();
          examples.add(new Examples.Example(rgb, said, Optional.empty()));
        } catch (Problem broken) {
          leftOut.add(broken.what());
        }
      }
      progress.step(examples.size(), collection.pictures().size(), "pictures read");
    }
    return examples;
  }

  /// What could not be used, one sentence each.
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  @Override
  public List<String> captions() {
    return learned.stream().flatMap(example -> example.captions().stream()).toList();
  }

  @Override
  public List<ClipRecipe.Stage> stages() {
    return stages;
  }

  @Override
  public Examples examples(int number) {
    return new Kept(learned);
  }

  @Override
  public Examples samples() {
    return new Kept(learned.subList(0, Math.min(200, learned.size())));
  }

  @Override
  public Phase.Check check(
      ClipRecipe.Stage stage, Clip clip, SceneHeads heads, ClipFeatures features) {
    return run -> features.retrieval(new Kept(heldOut), 0, heldOut.size(), run);
  }

  /// Examples held in memory.
  private record Kept(List<Example> all) implements Examples {
    @Override
    public int count() {
      return all.size();
    }

    @Override
    public Example get(int index) {
      return all.get(index);
    }
  }
}
