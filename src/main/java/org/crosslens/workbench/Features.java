package org.crosslens.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crosslens.inputs.TextBatch;
import org.crosslens.layers.Probe;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.Words;
import org.crosslens.results.Picture;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// The features of one model, as projected or pooled, not normalised; each picture and sentence is
/// encoded once and remembered.
final class Features {
  /// Small batches: a cancel or a click is answered between two of them.
  private static final int PICTURES = 16;

  private static final int TEXTS = 32;

  private final LoadedModel model;
  private final Pooling pooling;
  private final EngineThread engine;
  private final FeatureEncoders encoders;
  private final Map<Key, float[]> known = new ConcurrentHashMap<>();

  /// What a feature belongs to.
  private sealed interface Key {}

  /// A picture that is written anew is another one.
  private record PictureKey(Path file, FileTime modified) implements Key {}

  /// @param padded pieces it is padded to where that changes the feature, else 0
  private record TextKey(String text, int padded) implements Key {}

  /// Features in the order asked for, and how long the model ran for those that were new.
  record Encoded(List<float[]> features, Duration time) {}

  /// @param pooling for a model that gives states instead of features
  Features(LoadedModel model, Pooling pooling, EngineThread engine) {
    this.model = model;
    this.pooling = pooling;
    this.engine = engine;
    this.encoders = new FeatureEncoders(model, pooling);
  }

  /// @throws Problem when a picture cannot be read
  Encoded of(List<Item> items, Progress progress) {
    int padded = padded(items);
    List<Key> keys = items.stream().map(item -> key(item, padded)).toList();
    Set<Key> missing = new LinkedHashSet<>(keys);
    missing.removeAll(known.keySet());
    long time = encodePictures(missing, progress) + encodeTexts(missing, progress);
    List<float[]> features = keys.stream().map(k -> Objects.requireNonNull(known.get(k))).toList();
    return new Encoded(features, Duration.ofNanos(time));
  }

  /// The lab adds padded positions, so there all sentences are padded to the longest of the call.
  private int padded(List<Item> items) {
    if (pooling != Pooling.LAB || !model.pooled()) {
      return 0;
    }
    return items.stream()
        .filter(Item.OfText.class::isInstance)
        .mapToInt(item -> model.tokenizer().encode(item.name()).length())
        .max()
        .orElse(0);
  }

  private static Key key(Item item, int padded) {
    return switch (item) {
      case Item.OfText(String text) -> new TextKey(text, padded);
      case Item.OfPicture(Picture picture) ->
          new PictureKey(picture.file().toAbsolutePath(), modified(picture.file()));
    };
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new Problem(
          "The picture " + file + " is not there.", "Put it back or open the folder again.", e);
    }
  }

  private long encodePictures(Set<Key> missing, Progress progress) {
    List<PictureKey> pictures = of(missing, PictureKey.class);
    if (pictures.isEmpty()) {
      return 0;
    }
    Function<Pixels, float[][]> encoder = encoders.pictures(new Cancellable(Probe.NONE, progress));
    return inBatches(
        pictures,
        new Pace(PICTURES, "pictures encoded"),
        progress,
        batch -> {
          // Read outside the engine's thread, so that a click need not wait for the disk.
          Pixels pixels =
              PictureReader.read(model.processor(), batch.stream().map(PictureKey::file).toList());
          return () -> encoder.apply(pixels);
        });
  }

  private long encodeTexts(Set<Key> missing, Progress progress) {
    // Of like length together, so that little padding is computed.
    List<TextKey> texts =
        of(missing, TextKey.class).stream()
            .sorted(Comparator.comparingInt(key -> key.text.length()))
            .toList();
    if (texts.isEmpty()) {
      return 0;
    }
    Function<Words, float[][]> encoder = encoders.texts(new Cancellable(Probe.NONE, progress));
    return inBatches(
        texts,
        new Pace(TEXTS, "captions encoded"),
        progress,
        batch -> {
          int padded = batch.getFirst().padded;
          TextBatch words =
              model.tokenizer().batch(batch.stream().map(TextKey::text).toList(), padded);
          return () -> encoder.apply(new Words(words.ids(), words.mask()));
        });
  }

  private static <K extends Key> List<K> of(Set<Key> keys, Class<K> kind) {
    return keys.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// How many at a time, and what they are called.
  private record Pace(int size, String what) {}

  /// @param reader reads a batch; what it gives runs the model on the engine's thread
  /// @return nanoseconds that the model ran
  private <K extends Key> long inBatches(
      List<K> keys, Pace pace, Progress progress, Function<List<K>, Supplier<float[][]>> reader) {
    long time = 0;
    for (int from = 0; from < keys.size(); from += pace.size) {
      progress.check();
      List<K> batch = keys.subList(from, Math.min(keys.size(), from + pace.size));
      Supplier<float[][]> run = reader.apply(batch);
      time += engine.run(EngineThread.Priority.JOB, () -> remember(batch, run));
      progress.step(from + (long) batch.size(), keys.size(), pace.what);
    }
    return time;
  }

  private long remember(List<? extends Key> batch, Supplier<float[][]> run) {
    long start = System.nanoTime();
    float[][] features = run.get();
    for (int i = 0; i < features.length; i++) {
      known.put(batch.get(i), features[i]);
    }
    return System.nanoTime() - start;
  }
}
