package org.crosslens.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.crosslens.results.Problem;
import org.crosslens.results.WholeFile;

/// Writes a figure as PNG or SVG, whichever the file's name ends in.
public final class FigureFile {
  private FigureFile() {}

  /// Writes a figure at two pixels a unit; a big one, which is sharp already, at one.
  ///
  /// The file appears whole or not at all, and missing folders are made.
  ///
  /// @throws Problem when the name ends in neither `.png` nor `.svg`, or the file cannot be written
  public static void write(Figure figure, Path file) {
    var size = figure.size();
    write(figure, file, Math.max(size.width, size.height) > 2000 ? 1 : 2);
  }

  /// Writes a figure.
  ///
  /// @param scale pixels a unit of a PNG; SVG has no pixels and passes it over
  /// @throws Problem as above
  public static void write(Figure figure, Path file, double scale) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      write(file, part -> png(figure, scale, part));
    } else if (name.endsWith(".svg")) {
      write(file, part -> svg(figure, part));
    } else {
      throw new Problem(
          "A figure cannot be written as '%s'.".formatted(file.getFileName()),
          "Give the file a name that ends in .png or .svg.");
    }
  }

  /// The file appears whole or not at all, and missing folders are made.
  static void write(Path file, WholeFile.Content content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new Problem(
          "The figure '%s' could not be written.".formatted(file),
          "Check that its folder can be written to and that the disk has room.",
          e);
    }
  }

  private static void png(Figure figure, double scale, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Png.write(figure.image(scale), out);
    }
  }

  private static void svg(Figure figure, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Svg.write(figure, out);
    }
  }
}
