package org.crosslens.ui.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;

/// What pictures show, as far as their folders or captions tell.
///
/// @param words where the truth comes from
/// @param labels one a picture; empty for a picture of which nothing is known
record Truths(String words, List<String> labels) {
  /// Folder names where they differ, else the one label that a picture's captions name.
  ///
  /// @param folders the name of each picture's folder
  static Truths of(Collection collection, List<String> folders, List<String> labels) {
    if (folders.stream().distinct().count() > 1) {
      return new Truths("folder names", folders);
    }
    List<String> said = new ArrayList<>();
    for (Picture picture : collection.pictures()) {
      said.add(named(collection, picture, labels));
    }
    return new Truths("captions that name one label", said);
  }

  private static String named(Collection collection, Picture picture, List<String> labels) {
    List<String> texts =
        collection.captions().stream()
            .filter(caption -> caption.picture().equals(picture.name()))
            .map(Caption::text)
            .toList();
    List<String> found =
        labels.stream().filter(label -> texts.stream().anyMatch(t -> names(t, label))).toList();
    return found.size() == 1 ? found.getFirst() : "";
  }

  /// Whether a sentence holds a label as a word of its own, in one number or the other.
  private static boolean names(String sentence, String label) {
    String word = label.strip().toLowerCase(Locale.ROOT);
    String stem = word.replaceFirst("(?<![aeiou])y$", "");
    String ending = stem.equals(word) ? "(s|es)?" : "(y|ies)";
    return Pattern.compile("\\b" + Pattern.quote(stem) + ending + "\\b")
        .matcher(sentence.toLowerCase(Locale.ROOT))
        .find();
  }
}
