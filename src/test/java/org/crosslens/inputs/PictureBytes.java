package org.crosslens.inputs;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Picture files of unusual kinds, made byte by byte where Java writes none.
final class PictureBytes {
  private PictureBytes() {}

  /// A file of a format that ImageIO writes.
  static byte[] of(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("no writer for " + format);
    }
    return out.toByteArray();
  }

  /// A picture of four quarters: red, green, blue, white.
  static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < 4; i++) {
      g.setColor(colours[i]);
      g.fillRect(i % 2 * width / 2, (i / 2) * height / 2, width / 2, height / 2);
    }
    g.dispose();
    return image;
  }

  /// A JPEG file of one colour in as many components as samples are given, with no marker that says
  /// what they mean.
  static byte[] jpeg(int... samples) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, 16, 16, samples.length, null);
    for (int i = 0; i < samples.length; i++) {
      int[] plane = new int[256];
      Arrays.fill(plane, samples[i]);
      raster.setSamples(0, 0, 16, 16, i, plane);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(1);
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// A JPEG file with a segment put in after its first two bytes.
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + content.length + 4)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /// Adobe's segment: what the components mean, 0 as they are, 1 YCC, 2 YCCK.
  static byte[] adobe(int transform) {
    return ByteBuffer.allocate(12)
        .put("Adobe".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 100)
        .putInt(0)
        .put((byte) transform)
        .array();
  }

  /// An EXIF segment with nothing but the orientation.
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(32)
        .put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(orientation)
        .putInt(0)
        .array();
  }

  /// A PNG file that ends after a header which claims a size.
  static byte[] pngHeader(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504e470d0a1a0aL);
    out.writeInt(13);
    byte[] header =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    out.write(header);
    CRC32 sum = new CRC32();
    sum.update(header);
    out.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  /// A lossless WebP file of one colour: each code has one symbol, so the pixels take no bits.
  static byte[] webp(int width, int height, int red, int green, int blue) {
    Bits bits = new Bits();
    bits.add(0x2f, 8).add(width - 1, 14).add(height - 1, 14).add(0, 4).add(0, 3);
    for (int symbol : new int[] {green, red, blue, 255}) {
      bits.add(0b101, 3).add(symbol, 8);
    }
    bits.add(0b0001, 4);
    byte[] data = bits.bytes();
    return ByteBuffer.allocate(20 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(12 + data.length)
        .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
        .putInt(data.length)
        .put(data)
        .array();
  }

  /// Bits in the order of their weight.
  private static final class Bits {
    private BigInteger all = BigInteger.ZERO;
    private int length;

    Bits add(int value, int bits) {
      all = all.or(BigInteger.valueOf(value).shiftLeft(length));
      length += bits;
      return this;
    }

    /// An even number of bytes, as RIFF wants it, and some to spare, since readers look ahead.
    byte[] bytes() {
      byte[] bytes = new byte[(length + 15) / 16 * 2 + 16];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = all.shiftRight(8 * i).byteValue();
      }
      return bytes;
    }
  }
}
