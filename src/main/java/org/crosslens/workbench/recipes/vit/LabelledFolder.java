package org.crosslens.workbench.recipes.vit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// A user's pictures, a folder for each class: those of `train` are learned from and those of
/// `test` measure the model. Where there are no two such folders, every fifth picture measures.
///
/// @param classes their names, by the alphabet
/// @param learned pictures to learn from
/// @param measured others, of the same classes
/// @param leftOut what could not be used, one sentence each
record LabelledFolder(
    List<String> classes,
    LabelledPictures learned,
    LabelledPictures measured,
    List<String> leftOut) {
  private static final int ONE_IN = 5;

  /// Reads every picture once.
  ///
  /// @param seed of what is held out and of the order in which pictures measure
  /// @throws Problem when there are no two classes, or nothing to learn from or to measure with
  static LabelledFolder read(Path data, PictureProcessor processor, long seed, Progress progress) {
    Path train = data.resolve("train");
    Path test = data.resolve("test");
    boolean split = Files.isDirectory(train) && Files.isDirectory(test);
    ClassReader reader = new ClassReader(split ? train : data, processor, progress);
    LabelledPictures all = reader.all(split ? train : data, seed);
    int held = split ? 0 : all.count() / ONE_IN;
    LabelledPictures learned = all.part(held, all.count());
    LabelledPictures measured = split ? reader.all(test, seed) : all.part(0, held);
    if (reader.classes().size() < 2 || learned.count() == 0 || measured.count() == 0) {
      throw new Problem(
          "%s has %d classes, %d usable pictures to learn from and %d to measure with."
              .formatted(data, reader.classes().size(), learned.count(), measured.count()),
          "Give a folder that holds a folder of pictures for each of two or more classes.");
    }
    return new LabelledFolder(reader.classes(), learned, measured, reader.leftOut());
  }
}
