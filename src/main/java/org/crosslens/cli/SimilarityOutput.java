package org.crosslens.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.SimilarityFigure;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.workbench.files.SimilarityFile;
import org.jspecify.annotations.Nullable;

/// Writes a similarity matrix as numbers or as a figure.
///
/// @param file its ending says which
record SimilarityOutput(Path file) {
  /// @throws org.crosslens.results.Problem for an ending that cannot be written
  static SimilarityOutput to(Path file) {
    Endings.check(file, "csv", "json", "npz", "safetensors", "png", "svg");
    return new SimilarityOutput(file);
  }

  void write(SimilarityMatrix matrix, IntFunction<@Nullable BufferedImage> rowPicture) {
    if (Endings.isFigure(file)) {
      SimilarityFigure figure =
          SimilarityFigure.of(matrix, ColourMap.VIRIDIS, FigureTheme.LIGHT)
              .withPictures(rowPicture, column -> null);
      FigureFile.write(figure, file);
    } else {
      SimilarityFile.write(matrix, file);
    }
  }
}
