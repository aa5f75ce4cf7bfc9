package org.crosslens.ui.desk;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.crosslens.results.Picture;
import org.jspecify.annotations.Nullable;

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
  private final Map<Key, List<Consumer<Image>>> waiting = new HashMap<>();
  private long pixels;

  private record Key(Picture picture, int side) {}

  /// @param backend reads pictures
  public Thumbnails(Backend backend) {
    this.backend = backend;
    background =
        Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("thumbnails-", 0).factory());
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
    List<Consumer<Image>> uses = waiting.computeIfAbsent(key, k -> new ArrayList<>());
    uses.add(use);
    if (uses.size() == 1) {
      background.execute(() -> read(key));
    }
  }

  /// A place that shows one picture after another; what comes late for an earlier one is not shown.
  ///
  /// @param side the longest side in pixels
  /// @param use hears the picture, or null while it is not at hand and where it cannot be read
  public Place place(int side, Consumer<@Nullable Image> use) {
    return new Place(side, use);
  }

  /// Where one picture at a time is shown.
  public final class Place {
    private final int side;
    private final Consumer<@Nullable Image> use;
    private @Nullable Picture shown;

    private Place(int side, Consumer<@Nullable Image> use) {
      this.side = side;
      this.use = use;
    }

    /// Shows a picture, at once or when it has been read.
    public void show(Picture picture) {
      shown = picture;
      if (!kept.containsKey(new Key(picture, side))) {
        use.accept(null);
      }
      request(
          picture,
          side,
          image -> {
            if (picture.equals(shown)) {
              use.accept(isMissing(image) ? null : image);
            }
          });
    }

    /// Leaves the place to something else: what was asked for and has not come is not shown.
    public void leave() {
      shown = null;
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
          List<Consumer<Image>> uses = waiting.remove(key);
          if (uses != null) {
            uses.forEach(use -> use.accept(image));
          }
        });
  }

  private Image load(Key key) {
    try {
      BufferedImage image = backend.thumbnail(key.picture, key.side);
      return SwingFXUtils.toFXImage(image, null);
    } catch (RuntimeException | OutOfMemoryError unreadable) {
      // Else those who wait for it would wait for ever, and nobody could ask again.
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
