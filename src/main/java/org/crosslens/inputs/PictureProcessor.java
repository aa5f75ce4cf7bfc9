package org.crosslens.inputs;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// Makes of a picture what a model was trained on: resize, cut out the centre, rescale, normalise.
///
/// @param rule how the size after the resize is chosen
/// @param kernel how the resize weighs pixels
/// @param crop the centre that is cut out, padded with black where the picture is smaller; or null
/// @param scale what bytes are multiplied by
/// @param mean subtracted from red, green and blue after scaling
/// @param deviation what red, green and blue are divided by in the end
public record PictureProcessor(
    ResizeRule rule,
    Kernel kernel,
    @Nullable PictureSize crop,
    double scale,
    PerColour mean,
    PerColour deviation) {
  /// The largest picture that a model is given, in pixels; only long thin ones reach it.
  private static final long MOST_PIXELS = 1 << 24;

  /// The processor of a model's folder.
  ///
  /// @throws Problem when there is no `preprocessor_config.json` or it makes no sense
  public static PictureProcessor of(Path modelFolder) {
    return read(modelFolder.resolve("preprocessor_config.json"));
  }

  /// The processor that a file in the form of `preprocessor_config.json` describes.
  ///
  /// @throws Problem when the file cannot be read or makes no sense
  public static PictureProcessor read(Path file) {
    return of(Json.read(file));
  }

  /// The processor that the content of a `preprocessor_config.json` describes.
  ///
  /// @throws Problem when an entry makes no sense
  public static PictureProcessor of(JsonObject json) {
    try {
      return new ProcessorConfig(json).processor();
    } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
      throw new Problem(
          "An entry of preprocessor_config.json has the wrong type.",
          "Correct the file or fetch the model again.",
          e);
    }
  }

  /// The picture after the resize, before anything is cut off.
  public RgbImage resized(RgbImage picture) {
    PictureSize size = size(picture.width(), picture.height());
    check(Window.all(size.width(), size.height()));
    return Resize.resize(picture, size.width(), size.height(), kernel);
  }

  /// The part of the resized picture that the model sees, as bytes.
  public RgbImage seen(RgbImage picture) {
    PictureSize size = size(picture.width(), picture.height());
    Window frame = frame(size);
    int left = Math.max(frame.left(), 0);
    int top = Math.max(frame.top(), 0);
    Window inside =
        new Window(
            left,
            top,
            Math.min(frame.right(), size.width()) - left,
            Math.min(frame.bottom(), size.height()) - top);
    RgbImage part = Resize.resize(picture, size.width(), size.height(), kernel, inside);
    return inside.equals(frame) ? part : pad(part, inside, frame);
  }

  /// Several pictures as the model takes them, smaller ones padded at the right and at the bottom.
  public PictureBatch batch(List<RgbImage> pictures) {
    return levels(pictures.stream().map(this::seen).toList());
  }

  /// The same of pictures that are resized and cut out already.
  ///
  /// @param seen what [#seen] gave
  public PictureBatch levels(List<RgbImage> seen) {
    int height = seen.stream().mapToInt(RgbImage::height).max().orElseThrow();
    int width = seen.stream().mapToInt(RgbImage::width).max().orElseThrow();
    PictureBatch batch = PictureBatch.empty(seen.size(), height, width);
    float[][] levels = levels();
    for (int i = 0; i < seen.size(); i++) {
      batch.put(i, seen.get(i), levels);
    }
    return batch;
  }

  /// The inverse of [#batch] for one picture of a model's size, such as one that a model painted;
  /// values that no colour has are cut to the nearest.
  ///
  /// @param values (3, height, width)
  public RgbImage picture(float[] values, int height, int width) {
    int area = height * width;
    byte[] pixels = new byte[3 * area];
    for (int colour = 0; colour < 3; colour++) {
      for (int i = 0; i < area; i++) {
        double level = values[colour * area + i] * deviation.at(colour) + mean.at(colour);
        pixels[3 * i + colour] = (byte) Math.clamp(Math.round(level / scale), 0, 255);
      }
    }
    return new RgbImage(width, height, pixels);
  }

  /// Which part of a picture each patch of the model sees, for drawing a map over the picture.
  ///
  /// @param width the picture's columns
  /// @param height the picture's rows
  /// @param patch side of a patch in pixels of the processed picture
  public PatchGrid grid(int width, int height, int patch) {
    PictureSize size = size(width, height);
    Window frame = frame(size);
    int rows = frame.height() / patch;
    int columns = frame.width() / patch;
    double across = (double) width / size.width();
    double down = (double) height / size.height();
    return new PatchGrid(
        rows,
        columns,
        frame.left() * across,
        frame.top() * down,
        columns * patch * across,
        rows * patch * down);
  }

  private PictureSize size(int width, int height) {
    PictureSize size = rule.of(width, height);
    check(frame(size));
    return size;
  }

  private static void check(Window made) {
    if ((long) made.width() * made.height() > MOST_PIXELS) {
      throw new Problem(
          "For this model the picture would become %d x %d pixels, which is too much."
              .formatted(made.width(), made.height()),
          "Cut off some of its longer side and open that.");
    }
  }

  /// What is cut out of the resized picture; its corner is negative where there is too little.
  private Window frame(PictureSize size) {
    if (crop == null) {
      return Window.all(size.width(), size.height());
    }
    int left = Math.floorDiv(size.width() - crop.width(), 2);
    int top = Math.floorDiv(size.height() - crop.height(), 2);
    return new Window(left, top, crop.width(), crop.height());
  }

  private static RgbImage pad(RgbImage part, Window inside, Window frame) {
    byte[] pixels = new byte[frame.width() * frame.height() * 3];
    for (int y = 0; y < inside.height(); y++) {
      int row = inside.top() - frame.top() + y;
      int to = (row * frame.width() + inside.left() - frame.left()) * 3;
      int line = inside.width() * 3;
      System.arraycopy(part.pixels(), y * line, pixels, to, line);
    }
    return new RgbImage(frame.width(), frame.height(), pixels);
  }

  /// The value of each byte in each colour, (3, 256), rounded to float32 where the reference does.
  private float[][] levels() {
    float[][] levels = new float[3][256];
    for (int colour = 0; colour < 3; colour++) {
      for (int level = 0; level < 256; level++) {
        levels[colour][level] = ((float) (level * scale) - mean.at(colour)) / deviation.at(colour);
      }
    }
    return levels;
  }
}
