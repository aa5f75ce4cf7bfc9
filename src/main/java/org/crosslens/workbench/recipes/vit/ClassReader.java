package org.crosslens.workbench.recipes.vit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.library.Importer;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.recipes.KeptPictures;

/// Reads folders that hold a folder of pictures for each class; what cannot be read is named and
/// passed over.
final class ClassReader {
  private final PictureProcessor processor;
  private final Progress progress;
  private final List<String> classes;
  private final List<String> leftOut = new ArrayList<>();

  /// @param named the folder whose folders name the classes
  /// @throws Problem when it cannot be read
  ClassReader(Path named, PictureProcessor processor, Progress progress) {
    this.processor = processor;
    this.progress = progress;
    classes = inside(named);
  }

  private static List<String> inside(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Problem(
          "Could not read the folder " + folder + ".", "Check that it is there and readable.", e);
    }
  }

  /// Every picture of these classes in a folder, in an order that follows from the seed.
  LabelledPictures all(Path folder, long seed) {
    KeptPictures pictures = new KeptPictures(processor);
    List<Integer> numbers = new ArrayList<>();
    for (String name : inside(folder)) {
      int number = classes.indexOf(name);
      if (number < 0) {
        leftOut.add(folder.resolve(name) + " is none of the classes to learn.");
      } else {
        add(folder.resolve(name), pictures);
        while (numbers.size() < pictures.count()) {
          numbers.add(number);
        }
        progress.step(pictures.count(), 0, "pictures read");
      }
    }
    return LabelledPictures.mixed(pictures, List.copyOf(numbers), seed);
  }

  private void add(Path folder, KeptPictures pictures) {
    try {
      var found = Importer.pictures(List.of(folder), progress);
      leftOut.addAll(found.warnings());
      found.pictures().forEach(picture -> add(picture, pictures));
    } catch (Problem empty) {
      leftOut.add(empty.what());
    }
  }

  private void add(Picture picture, KeptPictures pictures) {
    progress.check();
    try {
      pictures.add(picture.file());
    } catch (Problem broken) {
      leftOut.add(broken.what());
    }
  }

  /// The classes' names, by the alphabet.
  List<String> classes() {
    return classes;
  }

  /// What could not be used so far, one sentence each.
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }
}
