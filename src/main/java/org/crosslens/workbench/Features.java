package org.crosslens.workbench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosslens.inputs.TextBatch;
import org.crosslens.layers.Probe;
import org.crosslens.probes.Cancellable;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// The features of one model, as projected, not normalised; each picture and sentence is encoded
/// once and remembered.
final class Features {
  /// Small batches: a cancel or a click is answered between two of them.
  private static final int PICTURES = 16;

  private static final int TEXTS = 32;

  private final LoadedModel model;
  private final EngineThread engine;
  private final Map<Key, float[]> known = new ConcurrentHashMap<>();

  /// What a feature belongs to; a picture that is written anew is another one.
  private sealed interface Key {
    record OfPicture(Path file, FileTime modified) implements Key {}

    record OfText(String text) implements Key {}
  }

  /// Features in the order asked for, and how long the model ran for those that were new.
  record Encoded(List<float[]> features, Duration time) {}

  Features(LoadedModel model, EngineThread engine) {
    this.model = model;
    this.engine = engine;
  }

  /// @throws Problem when a picture cannot be read
  Encoded of(List<Item> items, Progress progress) {
    List<Key> keys = items.stream().map(Features::key).toList();
    Map<Key, Item> missing = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!known.containsKey(keys.get(i))) {
        missing.put(keys.get(i), items.get(i));
      }
    }
    long time = encodePictures(missing, progress) + encodeTexts(missing, progress);
    return new Encoded(keys.stream().map(this::feature).toList(), Duration.ofNanos(time));
  }

  private float[] feature(Key key) {
    return java.util.Objects.requireNonNull(known.get(key));
  }

  private static Key key(Item item) {
    return switch (item) {
      case Item.OfText(String text) -> new Key.OfText(text);
      case Item.OfPicture(Picture picture) ->
          new Key.OfPicture(picture.file().toAbsolutePath(), modified(picture.file()));
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

  private long encodePictures(Map<Key, Item> missing, Progress progress) {
    List<Key> keys = missing.keySet().stream().filter(k -> k instanceof Key.OfPicture).toList();
    return inBatches(
        keys,
        PICTURES,
        "pictures encoded",
        progress,
        (batch, probe) -> {
          List<Path> files =
              batch.stream().map(Key.OfPicture.class::cast).map(Key.OfPicture::file).toList();
          // Read outside the engine's thread, so that a click need not wait for the disk.
          Pixels pixels = Pixels.read(model.processor(), files);
          return manager -> model.imageEncoder().imageFeatures(pixels.tensor(manager), probe);
        });
  }

  private long encodeTexts(Map<Key, Item> missing, Progress progress) {
    List<Key> keys =
        missing.keySet().stream()
            .filter(k -> k instanceof Key.OfText)
            // Of like length together, so that little padding is computed.
            .sorted(Comparator.comparingInt(k -> ((Key.OfText) k).text().length()))
            .toList();
    return inBatches(
        keys,
        TEXTS,
        "captions encoded",
        progress,
        (batch, probe) -> {
          TextBatch words =
              model.tokenizer().batch(batch.stream().map(k -> ((Key.OfText) k).text()).toList());
          return manager ->
              model
                  .textEncoder()
                  .textFeatures(words.inputIds(manager), words.attentionMask(manager), probe);
        });
  }

  /// Reads a batch; what it returns runs the model on the engine's thread.
  private interface Reader {
    Run read(List<Key> batch, Probe probe);
  }

  /// Gives features (batch, width).
  private interface Run {
    NDArray features(NDManager manager);
  }

  private long inBatches(List<Key> keys, int size, String what, Progress progress, Reader reader) {
    long time = 0;
    Probe probe = new Cancellable(Probe.NONE, progress);
    for (int from = 0; from < keys.size(); from += size) {
      progress.check();
      List<Key> batch = keys.subList(from, Math.min(keys.size(), from + size));
      Run run = reader.read(batch, probe);
      time += engine.run(EngineThread.Priority.JOB, () -> remember(batch, run));
      progress.step(from + (long) batch.size(), keys.size(), what);
    }
    return time;
  }

  /// Returns nanoseconds.
  private long remember(List<Key> batch, Run run) {
    long start = System.nanoTime();
    try (NDManager manager = model.open().manager().newSubManager()) {
      NDArray features = run.features(manager);
      float[] all = features.toFloatArray();
      int width = all.length / batch.size();
      for (int i = 0; i < batch.size(); i++) {
        known.put(batch.get(i), java.util.Arrays.copyOfRange(all, i * width, (i + 1) * width));
      }
    }
    return System.nanoTime() - start;
  }
}
