package org.crosslens.ui.desk;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;

/// Small pictures for lists and axes: read beside the window, kept while they are used.
public final class Thumbnails {
  /// Side in pixels of a picture in lists and along axes.
  public static final int SMALL = 96;

  private static final long KEPT_PIXELS = 16L * 1024 * 1024;

  /// Stands where a picture cannot be read.
  private static final Image MISSING = new WritableImage(1, 1);

  private final Backend backend;
  private final Executor background;
  private final Map<Key, Image> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<Key, Consumer<Image>> waiting = new LinkedHashMap<>();
  private long pixels;

  private record Key(Picture picture, int side) {}

  /// @param backend reads pictures
  public Thumbnails(Backend backend) {
    this.backend = backend;
    ExecutorService two =
        Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("thumbnails-", 0).factory());
    this.background = two;
  }

  /// Hands a picture on: at once when it is at hand, else later on the window's thread.
  ///
  /// @param side the longest side in pixels
  public void request(Picture picture, int side, Consumer<Image> use) {
    Key key = new Key(picture, side);
    Image image = kept.get(key);
    if (image != null) {
      use.accept(image);
      return;
    }
    Consumer<Image> others = waiting.get(key);
    waiting.put(key, others == null ? use : others.andThen(use));
    if (others == null) {
      background.execute(() -> read(key));
    }
  }

  /// Whether an image stands for a picture that could not be read.
  public static boolean isMissing(Image image) {
    return image == MISSING;
  }

  private void read(Key key) {
    Image image = load(key);
    Platform.runLater(
        () -> {
          keep(key, image);
          Consumer<Image> uses = waiting.remove(key);
          if (uses != null) {
            uses.accept(image);
          }
        });
  }

  private Image load(Key key) {
    try {
      BufferedImage image = backend.thumbnail(key.picture, key.side);
      return SwingFXUtils.toFXImage(image, null);
    } catch (Problem unreadable) {
      return MISSING;
    }
  }

  private void keep(Key key, Image image) {
    kept.put(key, image);
    pixels += size(image);
    var oldest = kept.entrySet().iterator();
    while (pixels > KEPT_PIXELS && kept.size() > 1) {
      pixels -= size(oldest.next().getValue());
      oldest.remove();
    }
  }

  private static long size(Image image) {
    return Math.round(image.getWidth() * image.getHeight());
  }
}
