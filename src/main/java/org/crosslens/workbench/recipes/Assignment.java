package org.crosslens.workbench.recipes;

import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.jspecify.annotations.Nullable;

/// What a course is made from.
///
/// @param recipe its entries; the course checks that all were asked for
/// @param data the user's own pictures with captions, or none
/// @param models the folder of the models that come with the program
/// @param progress hears how the data are read
public record Assignment(Entries recipe, @Nullable Path data, Path models, Progress progress) {
  /// Makes a course.
  @FunctionalInterface
  public interface Maker {
    /// The course.
    ///
    /// @throws Problem for a recipe or data that make no sense
    Course of(Assignment assignment);
  }

  /// Refuses the user's own data.
  ///
  /// @throws Problem when there are some
  public void drawnOnly() {
    if (data != null) {
      throw new Problem(
          "This recipe needs to know what is in each picture and learns from drawn scenes alone.",
          "Leave --data out, or choose a recipe for pictures of your own.");
    }
  }

  /// The user's own data, which some recipes cannot do without.
  ///
  /// @param what they must be, such as "pictures with captions"
  /// @throws Problem when there are none
  public Path own(String what) {
    if (data == null) {
      throw new Problem(
          "This recipe learns from " + what + " and draws nothing itself.",
          "Name their folder with --data.");
    }
    return data;
  }

  /// The folder of a trained model that the recipe starts from.
  ///
  /// @param name a bundled model's name or a folder
  /// @throws Problem when there is neither
  public Path model(String name) {
    Path bundled = models.resolve(name);
    Path folder = Files.isDirectory(bundled) ? bundled : Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw new Problem(
          "The recipe starts from '" + name + "', which is neither a bundled model nor a folder.",
          "Name a model that is there.");
    }
    return folder;
  }
}
