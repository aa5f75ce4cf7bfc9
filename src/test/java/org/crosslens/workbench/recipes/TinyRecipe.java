package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// A recipe that a test runs all the way.
///
/// @param text its JSON
/// @param folder where it is written, and what it makes
public record TinyRecipe(String text, Path folder) {
  /// The recipe as a file.
  public Path file() throws IOException {
    return Files.writeString(folder.resolve("tiny.json"), text);
  }

  /// Runs it and gives the folder that it makes.
  public Path run() throws IOException {
    Path out = folder.resolve("whole");
    Recipes.run(file(), out, false, Progress.NONE);
    return out;
  }

  /// Runs it once more, stopped after some steps and gone on with, to the same bits as before.
  public void assertSameBitsWhenStoppedAt(int... steps) throws IOException {
    Path stopped = folder.resolve("stopped");
    Path recipe = file();
    for (int step : steps) {
      assertThatThrownBy(() -> Recipes.run(recipe, stopped, true, new Stopping(step)))
          .isInstanceOf(Cancelled.class);
    }
    Recipes.run(recipe, stopped, true, Progress.NONE);
    assertThat(stopped.resolve("model.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("whole/model.safetensors"));
  }

  /// Checks that with one change it is refused, in a sentence that names something.
  public void assertRefused(String from, String to, String named) throws IOException {
    assertThat(text).contains(from);
    Path changed = Files.writeString(folder.resolve("changed.json"), text.replace(from, to));
    assertThatThrownBy(() -> Recipes.run(changed, folder.resolve("out"), false, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(named);
  }
}
