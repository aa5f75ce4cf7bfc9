package org.crosslens.workbench;

import java.util.List;
import org.crosslens.results.Caption;
import org.crosslens.results.Picture;

/// What can be compared: a picture or a sentence.
public sealed interface Item {
  /// What its row or column is called.
  String name();

  /// A picture, called by its file name.
  ///
  /// @param picture where it lies
  record OfPicture(Picture picture) implements Item {
    @Override
    public String name() {
      return picture.name();
    }
  }

  /// A sentence, called by itself.
  ///
  /// @param text the sentence
  record OfText(String text) implements Item {
    @Override
    public String name() {
      return text;
    }
  }

  /// Pictures as items, in the same order.
  static List<Item> pictures(List<Picture> pictures) {
    return pictures.stream().<Item>map(OfPicture::new).toList();
  }

  /// Captions as items, in the same order.
  static List<Item> captions(List<Caption> captions) {
    return captions.stream().<Item>map(caption -> new OfText(caption.text())).toList();
  }
}
