package org.crosslens.library;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crosslens.results.Caption;
import org.crosslens.results.Problem;

/// Reads sentences from a file, in the forms that data sets come in.
public final class CaptionFile {
  private static final Set<String> ENDINGS = Set.of("txt", "csv", "tsv", "json", "jsonl");

  /// Bytes; the captions of COCO's training set, the longest in use, take 92 million.
  private static final long LONGEST = 1L << 28;

  private CaptionFile() {}

  /// Whether a file could hold captions, by its ending.
  public static boolean isNamed(Path file) {
    return ENDINGS.contains(PictureFiles.ending(file));
  }

  /// Reads COCO's JSON, JSON a line, a table with a head, Flickr's `image,caption`, or one caption
  /// a line, whichever the ending and the first line say.
  ///
  /// @return in the file's order; at least one
  /// @throws Problem when it cannot be read or holds none
  public static List<Caption> read(Path file) {
    String text = text(file);
    List<Caption> captions = parse(file, text);
    if (captions.isEmpty()) {
      throw new Problem(
          file + " holds no captions.", "Write one caption a line, or image,caption first.");
    }
    return captions;
  }

  private static List<Caption> parse(Path file, String text) {
    String first = text.lines().findFirst().orElse("").strip().toLowerCase(Locale.ROOT);
    return switch (PictureFiles.ending(file)) {
      case "json" -> JsonCaptions.coco(file, text);
      case "jsonl" -> JsonCaptions.lines(file, text);
      case "csv" -> TableCaptions.read(file, text, ',');
      case "tsv" -> TableCaptions.read(file, text, '\t');
      default -> first.equals("image,caption") ? TableCaptions.read(file, text, ',') : lines(text);
    };
  }

  private static List<Caption> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> new Caption("", line))
        .toList();
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new Problem(file + " is too long for a file of captions.", "Choose a smaller one.");
      }
      String text = Files.readString(file);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Problem(file + " is not UTF-8 text.", "Save it as UTF-8.", e);
    } catch (IOException e) {
      throw new Problem(
          "Could not read " + file + ".", "Check that the file is there and readable.", e);
    }
  }
}
