package org.crosslens.workbench.recipes.dual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.library.Importer;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.recipes.Epochs;
import org.crosslens.workbench.recipes.KeptPictures;

/// A user's pictures with their captions, held in memory; those without a caption are passed over.
///
/// @param pictures all of them
/// @param captions of each picture, one or more
/// @param leftOut what could not be used, one sentence each
record CaptionedPictures(KeptPictures pictures, List<List<String>> captions, List<String> leftOut) {

  /// Reads every picture once, in the order of the captions.
  static CaptionedPictures read(Path data, PictureProcessor processor, Progress progress) {
    Collection found = Importer.open(List.of(data), progress);
    Map<String, List<String>> said =
        found.captions().stream()
            .collect(
                Collectors.groupingBy(
                    Caption::picture, Collectors.mapping(Caption::text, Collectors.toList())));
    CaptionedPictures read =
        new CaptionedPictures(
            new KeptPictures(processor), new ArrayList<>(), new ArrayList<>(found.warnings()));
    for (Picture picture : found.pictures()) {
      progress.check();
      read.add(picture, said.getOrDefault(picture.name(), List.of()));
      progress.step(read.captions.size(), found.pictures().size(), "pictures read");
    }
    return read;
  }

  private void add(Picture picture, List<String> said) {
    try {
      if (!said.isEmpty()) {
        pictures.add(picture.file());
        captions.add(said);
      }
    } catch (Problem broken) {
      leftOut.add(broken.what());
    }
  }

  /// All captions of some pictures.
  List<String> captions(int[] chosen) {
    return Arrays.stream(chosen).boxed().flatMap(i -> captions.get(i).stream()).toList();
  }

  /// Which pictures are learned from and which measure.
  ///
  /// @param learned numbers of pictures; treat as read-only
  /// @param heldOut numbers of the others; treat as read-only
  record Split(int[] learned, int[] heldOut) {}

  /// Holds out a share of the pictures, with all their captions.
  ///
  /// @throws Problem when too few are left to learn from
  Split split(DualRecipe recipe) {
    int[] mixed = Epochs.order(captions.size(), recipe.seed());
    int held = (int) Math.round(recipe.heldOut() * mixed.length);
    if (held < 2 || mixed.length - held < recipe.batch()) {
      throw new Problem(
          "%d usable pictures with captions are too few for a batch of %d."
              .formatted(mixed.length, recipe.batch()),
          "Give more pictures or choose a recipe with a smaller batch.");
    }
    return new Split(Arrays.copyOfRange(mixed, held, mixed.length), Arrays.copyOf(mixed, held));
  }
}
