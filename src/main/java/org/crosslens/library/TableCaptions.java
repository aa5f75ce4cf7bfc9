package org.crosslens.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.crosslens.results.Caption;
import org.crosslens.results.Problem;

/// Reads captions from a table whose first line names its columns, such as Flickr8k's
/// `image,caption`.
final class TableCaptions {
  private static final List<String> PICTURE =
      List.of("image", "picture", "file_name", "filename", "file", "image_name");

  private static final List<String> TEXT = List.of("caption", "text", "sentence", "comment");

  private TableCaptions() {}

  /// @throws Problem when no column holds captions or a line is not what the format says
  static List<Caption> read(Path file, String text, char separator) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser table = CSVParser.parse(text, format)) {
      int picture = column(table, PICTURE);
      int caption = column(table, TEXT);
      if (caption < 0) {
        throw new Problem(
            file + " has no column for captions.", "Call the columns image and caption.");
      }
      List<Caption> captions = new ArrayList<>();
      for (CSVRecord line : table) {
        add(captions, picture < 0 ? "" : cell(line, picture), cell(line, caption));
      }
      return captions;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new Problem(
          file + " is not a table as its ending says: " + e.getMessage() + ".",
          "Check its quotes and separators.",
          e);
    }
  }

  private static int column(CSVParser table, List<String> wanted) {
    List<String> names =
        table.getHeaderNames().stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    return wanted.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  private static String cell(CSVRecord line, int column) {
    return column < line.size() ? line.get(column).strip() : "";
  }

  private static void add(List<Caption> captions, String picture, String text) {
    if (!text.isEmpty()) {
      captions.add(new Caption(picture, text));
    }
  }
}
