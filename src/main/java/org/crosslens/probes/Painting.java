package org.crosslens.probes;

import ai.djl.ndarray.NDManager;
import org.crosslens.layers.Probe;
import org.crosslens.models.Reconstructor;

/// Pictures of which a model saw some patches and painted the rest.
///
/// @param shown the pictures as they are
/// @param painted every patch as the model paints it
/// @param hidden (pictures, patches), whether the model did not see a patch
public record Painting(Pixels shown, Pixels painted, boolean[][] hidden) {
  /// Hides patches and lets a model paint them.
  ///
  /// @param pixels as the model's processor makes them
  /// @param noise (pictures, patches); a picture keeps the patches with the smallest
  /// @param manager the model's; the run has a sub-manager of its own
  public static Painting of(
      Reconstructor model, Pixels pixels, float[][] noise, NDManager manager) {
    return of(model, pixels, noise, model.kept(), Probe.NONE, manager);
  }

  /// The same with another number of patches kept.
  ///
  /// @param kept at least one and not all
  /// @param probe sees the patterns
  public static Painting of(
      Reconstructor model,
      Pixels pixels,
      float[][] noise,
      int kept,
      Probe probe,
      NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      Reconstructor.Reconstruction made =
          model.reconstruct(pixels.tensor(run), run.create(noise), kept, probe);
      float[] values = made.pixels().toFloatArray();
      float[] flags = made.hidden().toFloatArray();
      boolean[][] hidden = new boolean[noise.length][model.patches()];
      for (int i = 0; i < flags.length; i++) {
        hidden[i / model.patches()][i % model.patches()] = flags[i] == 1;
      }
      Pixels painted = new Pixels(pixels.count(), pixels.height(), pixels.width(), values);
      return new Painting(pixels, painted, hidden);
    }
  }

  /// How wrong hidden pixels are.
  ///
  /// @param painted mean squared error of what the model painted
  /// @param filled mean squared error of the mean colour of the patches that were seen
  public record Errors(double painted, double filled) {
    /// The model's error as a share of that of the mean colour.
    public double ratio() {
      return painted / filled;
    }
  }

  /// The errors over the hidden patches of all pictures.
  public Errors errors() {
    double painted = 0;
    double filled = 0;
    int area = shown.height() * shown.width();
    for (int plane = 0; plane < 3 * shown.count(); plane++) {
      int from = plane * area;
      double mean = meanSeen(plane / 3, from);
      for (int i = 0; i < area; i++) {
        if (hidden(plane / 3, i)) {
          double value = shown.values()[from + i];
          painted += Math.pow(this.painted.values()[from + i] - value, 2);
          filled += Math.pow(mean - value, 2);
        }
      }
    }
    long count = hiddenPixels();
    return new Errors(painted / count, filled / count);
  }

  /// The mean of a channel over the patches that were seen.
  private double meanSeen(int picture, int from) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < shown.height() * shown.width(); i++) {
      if (!hidden(picture, i)) {
        sum += shown.values()[from + i];
        count++;
      }
    }
    return sum / count;
  }

  private boolean hidden(int picture, int pixel) {
    int grid = (int) Math.round(Math.sqrt(hidden[picture].length));
    int row = pixel / shown.width() * grid / shown.height();
    int column = pixel % shown.width() * grid / shown.width();
    return hidden[picture][row * grid + column];
  }

  private long hiddenPixels() {
    long patches = 0;
    for (boolean[] row : hidden) {
      for (boolean patch : row) {
        patches += patch ? 1 : 0;
      }
    }
    return patches * 3 * shown.height() * shown.width() / hidden[0].length;
  }
}
