package org.crosslens.inputs;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.crosslens.results.Problem;

/// Reads picture files (PNG, JPEG, WebP, TIFF, GIF, BMP) the way models saw theirs in training:
/// turned as the camera says, colour profiles left aside, alpha dropped, eight bits a sample.
public final class PictureFile {
  /// Larger pictures are refused before a byte of them is decoded; a small file can claim any size.
  private static final long MOST_PIXELS = 100_000_000;

  /// Longer sides are refused too: to shrink one, a resize needs weights for each of its pixels.
  private static final int LONGEST = 1_000_000;

  private static final long MOST_BYTES = 1L << 30;

  private PictureFile() {}

  /// The first picture in a file.
  ///
  /// @throws Problem when the file cannot be read, is no picture, is damaged or is too large
  public static RgbImage read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge(name);
      }
      return read(Files.readAllBytes(file), name);
    } catch (OutOfMemoryError e) {
      throw tooLarge(name);
    } catch (IOException e) {
      throw new Problem(
          "The picture " + name + " cannot be read.",
          "Check that the file exists and that you may open it.",
          e);
    }
  }

  /// The first picture in the bytes of a file.
  ///
  /// @param file all bytes of the file
  /// @param name what to call it when something is wrong with it
  /// @throws Problem when it is no picture, is damaged or is too large
  public static RgbImage read(byte[] file, String name) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Problem(
            name + " is not a picture of a known kind.",
            "Choose a PNG, JPEG, WebP, TIFF, GIF or BMP file.");
      }
      return read(readers.next(), in, metadata(file), name);
    } catch (Problem e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Readers meet damage with whatever exception it leads them to.
      throw damaged(name, e);
    } catch (OutOfMemoryError e) {
      throw tooLarge(name);
    }
  }

  private static RgbImage read(
      ImageReader reader, ImageInputStream in, Metadata metadata, String name) throws IOException {
    try {
      Complaints complaints = new Complaints();
      reader.setInput(in, true);
      reader.addIIOReadWarningListener(complaints);
      checkSize(reader.getWidth(0), reader.getHeight(0), name);
      RgbImage picture = pixels(reader, metadata);
      complaints.check();
      return Orientation.in(metadata).apply(picture);
    } finally {
      reader.dispose();
    }
  }

  private static void checkSize(int width, int height, String name) {
    if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST) {
      throw tooLarge(name);
    }
  }

  private static RgbImage pixels(ImageReader reader, Metadata metadata) throws IOException {
    boolean jpeg = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp");
    if (!jpeg || !reader.canReadRaster()) {
      return RgbImage.of(reader.read(0));
    }
    // The raw samples, since the readers would apply the file's colour profile.
    Raster raster = reader.readRaster(0, null);
    Colours colours = Colours.ofJpeg(raster.getNumBands(), metadata);
    byte[] rgb = Samples.convert(raster, 0, colours);
    return new RgbImage(raster.getWidth(), raster.getHeight(), rgb);
  }

  private static Metadata metadata(byte[] file) {
    try {
      return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      // A picture with unreadable notes is a picture all the same.
      return new Metadata();
    }
  }

  private static Problem damaged(String name, Throwable cause) {
    return new Problem(
        "The picture " + name + " is damaged and cannot be decoded.",
        "Open it in a picture editor and save it anew, or choose another file.",
        cause);
  }

  private static Problem tooLarge(String name) {
    return new Problem(
        "The picture " + name + " is too large.",
        "Make a copy of less than 100 million pixels, no side above a million, and open that.");
  }
}
