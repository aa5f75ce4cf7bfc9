package org.crosslens.ui.attention;

import java.util.ArrayList;
import java.util.List;
import org.crosslens.workbench.explain.Part;

/// What can be asked of a model.
///
/// @param model its name
/// @param reader another model that reads the text, or the same
/// @param parts whose attention can be looked at
/// @param names its classes or answers
record Kind(String model, String reader, List<Part> parts, List<String> names) {
  /// What kind of output is explained.
  enum Output {
    /// The similarity of picture and text.
    SIMILARITY,
    /// One of the classes.
    CLASS,
    /// One of the answers.
    ANSWER,
    /// Words of the text.
    WORD
  }

  Kind {
    parts = List.copyOf(parts);
    names = List.copyOf(names);
  }

  /// A model that sees pictures beside another that reads.
  static Kind apart(String model, String reader, List<Part> sees, List<Part> reads) {
    List<Part> parts = new ArrayList<>();
    if (sees.contains(Part.VISION)) {
      parts.add(Part.VISION);
    }
    if (reads.contains(Part.TEXT)) {
      parts.add(Part.TEXT);
    }
    return new Kind(model, reader, parts, List.of());
  }

  /// Two towers that meet in a similarity alone.
  boolean hasTwoTowers() {
    return model.equals(reader)
        && parts.size() == 2
        && parts.containsAll(List.of(Part.VISION, Part.TEXT));
  }

  Output output() {
    if (parts.contains(Part.JOINT)) {
      return Output.ANSWER;
    } else if (parts.contains(Part.DECODER) || parts.equals(List.of(Part.TEXT))) {
      return Output.WORD;
    }
    return parts.contains(Part.TEXT) ? Output.SIMILARITY : Output.CLASS;
  }

  /// Whether a part can be run without a text: a captioner's tower runs with all of it.
  boolean needsText(Part part) {
    return part != Part.VISION || parts.stream().anyMatch(Kind::joins);
  }

  boolean needsPicture(Part part) {
    return part != Part.TEXT || parts.contains(Part.CROSS);
  }

  private static boolean joins(Part part) {
    return part == Part.CROSS || part == Part.JOINT || part == Part.DECODER;
  }

  /// As a reader should see a part.
  static String words(Part part) {
    return switch (part) {
      case VISION -> "Picture";
      case TEXT -> "Text";
      case DECODER -> "Written words";
      case CROSS -> "Words to patches";
      case JOINT -> "Words and patches";
    };
  }
}
