package org.crosslens.workbench;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// Who turns pictures and who turns sentences into features: one model for both, or two that were
/// trained apart.
///
/// @param pictures reads pictures
/// @param texts reads sentences; the same model, where one does both or only one kind is compared
/// @param pooling how the states of each position become one feature, where a model leaves that
///     open
public record EncoderPair(LoadedModel pictures, LoadedModel texts, Pooling pooling) {
  /// One model, the states of each position averaged where it leaves that open.
  public static EncoderPair of(LoadedModel model) {
    return new EncoderPair(model, model, Pooling.MEAN);
  }

  /// Such as `vit-scenes+bert-scenes`.
  public String name() {
    return single() ? pictures.name() : pictures.name() + "+" + texts.name();
  }

  /// Says how features are pooled and how the ways differ, where they are.
  public Optional<String> explanation() {
    return pooled() ? Optional.of(pooling.explanation()) : Optional.empty();
  }

  boolean pooled() {
    return pictures.pooled() || texts.pooled();
  }

  boolean single() {
    return pictures == texts;
  }

  /// What the model learned to multiply a cosine with; two models learned nothing together.
  OptionalDouble scale() {
    return single() ? pictures.scale() : OptionalDouble.empty();
  }

  /// Features in the items' order.
  ///
  /// @throws Problem when the two models give features of different widths
  Features.Encoded features(List<Item> items, Progress progress) {
    if (single()) {
      return pictures.features(pooling).of(items, progress);
    }
    List<Item> seen = items.stream().filter(Item.OfPicture.class::isInstance).toList();
    List<Item> read = items.stream().filter(Item.OfText.class::isInstance).toList();
    if (!seen.isEmpty() && !read.isEmpty()) {
      checkWidths(seen.getFirst(), read.getFirst(), progress);
    }
    return merged(
        items,
        pictures.features(pooling).of(seen, progress),
        texts.features(pooling).of(read, progress));
  }

  /// On one of each, before all are encoded in vain.
  private void checkWidths(Item seen, Item read, Progress progress) {
    int wide = width(pictures, seen, progress);
    int other = width(texts, read, progress);
    if (wide != other) {
      throw new Problem(
          "%s gives features of %d numbers and %s of %d, so they cannot be compared."
              .formatted(pictures.name(), wide, texts.name(), other),
          "Choose two encoders of equal width.");
    }
  }

  private int width(LoadedModel model, Item item, Progress progress) {
    return model.features(pooling).of(List.of(item), progress).features().getFirst().length;
  }

  private static Features.Encoded merged(
      List<Item> items, Features.Encoded seen, Features.Encoded read) {
    Iterator<float[]> ofPictures = seen.features().iterator();
    Iterator<float[]> ofTexts = read.features().iterator();
    List<float[]> all =
        items.stream()
            .map(item -> item instanceof Item.OfPicture ? ofPictures.next() : ofTexts.next())
            .toList();
    Duration time = seen.time().plus(read.time());
    return new Features.Encoded(all, time);
  }
}
