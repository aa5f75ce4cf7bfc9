package org.crosslens.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.OverlayFigure;
import org.crosslens.figures.PatchMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.Picture;
import org.crosslens.results.speech.Looks;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--maps`: where a model looked for each word, a PNG a word.
final class WordMaps {
  @Option(
      names = "--maps",
      paramLabel = "DIR",
      description = {
        "Write a PNG for each word: where the model looked, mean over layers and heads.",
        "Files are called by picture, number and word."
      })
  private @Nullable Path folder;

  /// Writes the maps of one picture, if they were asked for.
  ///
  /// @param model what made them, for the line beneath
  void write(
      Workbench workbench, Picture picture, List<SpokenWord> words, Looks looks, String model) {
    if (folder == null) {
      return;
    }
    BufferedImage image = workbench.library().picture(picture);
    for (int i = 0; i < words.size(); i++) {
      SpokenWord word = words.get(i);
      if (word.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
        continue; // a mark such as a question's end
      }
      float[] values = looks.patches(word.first(), word.end(), Looks.ALL, Looks.ALL);
      Path file = folder.resolve(name(picture, i + 1, word));
      FigureFile.write(figure(image, word, new PatchMap(looks.grid(), values), model), file);
    }
  }

  private static OverlayFigure figure(
      BufferedImage image, SpokenWord word, PatchMap map, String model) {
    return new OverlayFigure(
        "Where it looked for '" + word.text() + "'",
        image,
        map,
        new Tint(ColourMap.VIRIDIS, Scale.of(map.values(), "this map"), 0.55, true),
        "attention",
        List.of(),
        "Made by " + model + ", mean over layers and heads.",
        FigureTheme.LIGHT);
  }

  /// Letters and digits alone, so that every file system takes the name.
  private static String name(Picture picture, int number, SpokenWord word) {
    String stem = picture.name().replaceAll("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}_-]+", "_");
    String said = word.text().replaceAll("[^\\p{L}\\p{N}]+", "_");
    return String.format(Locale.ROOT, "%s-%02d-%s.png", stem, number, said);
  }
}
