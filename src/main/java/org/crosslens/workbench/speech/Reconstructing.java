package org.crosslens.workbench.speech;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.crosslens.layers.Probe;
import org.crosslens.models.Reconstructor;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Painting;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.PictureReader;
import org.crosslens.workbench.Provenances;

/// Hides patches of a picture and lets a model paint them.
///
/// @param model paints
/// @param engine runs it
/// @param progress can end the work between two layers
record Reconstructing(LoadedModel model, EngineThread engine, Progress progress) {
  private static final int GREY = 0x808080;

  /// @param share of the patches to hide; at least one is hidden and one seen
  /// @param seed draws which
  Painted of(Reconstructor reconstructor, Picture picture, double share, long seed) {
    if (!(share >= 0 && share <= 1)) {
      throw new Problem(
          "A share of " + share + " of the patches cannot be hidden.", "Choose one from 0 to 1.");
    }
    int patches = reconstructor.patches();
    int kept = (int) Math.clamp(Math.round(patches * (1 - share)), 1, patches - 1L);
    Pixels pixels = PictureReader.read(model.processor(), List.of(picture.file()));
    Probe probe = new Cancellable(Probe.NONE, progress);
    long start = System.nanoTime();
    Painting painting =
        engine.run(
            Priority.JOB,
            () ->
                Painting.of(
                    reconstructor,
                    pixels,
                    new float[][] {noise(patches, seed)},
                    kept,
                    probe,
                    model.open().manager()));
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return painted(painting, 1 - (double) kept / patches, seed, time);
  }

  private static float[] noise(int patches, long seed) {
    Random random = new Random(seed);
    float[] noise = new float[patches];
    for (int i = 0; i < patches; i++) {
      noise[i] = random.nextFloat();
    }
    return noise;
  }

  private Painted painted(Painting painting, double hidden, long seed, Duration time) {
    BufferedImage original = image(painting.shown());
    BufferedImage masked = image(painting.shown());
    BufferedImage all = image(painting.painted());
    BufferedImage painted = image(painting.shown());
    boolean[] flags = painting.hidden()[0];
    int side = (int) Math.round(Math.sqrt(flags.length));
    for (int y = 0; y < original.getHeight(); y++) {
      for (int x = 0; x < original.getWidth(); x++) {
        int patch = y * side / original.getHeight() * side + x * side / original.getWidth();
        if (flags[patch]) {
          masked.setRGB(x, y, GREY);
          painted.setRGB(x, y, all.getRGB(x, y));
        }
      }
    }
    String settings = String.format(Locale.ROOT, "%.0f%% hidden, seed %d", 100 * hidden, seed);
    return new Painted(
        original,
        masked,
        painted,
        hidden,
        painting.errors().painted(),
        Provenances.of(model, settings, time));
  }

  private BufferedImage image(Pixels pixels) {
    return model
        .processor()
        .picture(pixels.values(), pixels.height(), pixels.width())
        .toBufferedImage();
  }
}
