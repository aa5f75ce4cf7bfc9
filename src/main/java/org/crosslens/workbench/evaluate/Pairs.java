package org.crosslens.workbench.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.workbench.Item;

/// Each picture of a collection with its first caption, which in drawn scenes is the full sentence.
///
/// @param pictures in the collection's order
/// @param captions the first caption of each
record Pairs(List<Item> pictures, List<Item> captions) {
  /// @throws Problem when no picture has a caption
  static Pairs of(Collection collection) {
    Map<String, String> first = new HashMap<>();
    for (Caption caption : collection.captions()) {
      first.putIfAbsent(caption.picture(), caption.text());
    }
    List<Item> pictures = new ArrayList<>();
    List<Item> captions = new ArrayList<>();
    for (Picture picture : collection.pictures()) {
      String text = first.get(picture.name());
      if (text != null) {
        pictures.add(new Item.OfPicture(picture));
        captions.add(new Item.OfText(text));
      }
    }
    if (pictures.isEmpty()) {
      throw new Problem(
          "No picture of " + collection.name() + " has a caption.",
          "Add a captions.txt whose first line is image,caption.");
    }
    return new Pairs(pictures, captions);
  }
}
