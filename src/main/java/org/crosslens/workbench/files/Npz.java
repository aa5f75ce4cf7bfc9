package org.crosslens.workbench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes arrays for NumPy's `load`: a ZIP of `.npy` entries, format version 1.0 as in NumPy's
/// `numpy/lib/format.py`.
final class Npz implements AutoCloseable {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  /// Magic, length and header together are a multiple of this.
  private static final int ALIGNED = 64;

  private static final Charset UCS4 = Charset.forName("UTF-32LE");

  private final ZipOutputStream zip;

  Npz(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  /// Adds float32 values in row-major order.
  void add(String name, float[] values, int... shape) throws IOException {
    begin(name, "<f4", shape);
    write(values, zip);
    zip.closeEntry();
  }

  /// Writes float32 values, the lowest byte first, a piece at a time.
  static void write(float[] values, OutputStream out) throws IOException {
    ByteBuffer row = ByteBuffer.allocate(4096 * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += 4096) {
      int count = Math.min(4096, values.length - from);
      row.asFloatBuffer().put(values, from, count);
      out.write(row.array(), 0, count * 4);
    }
  }

  /// Adds texts, each padded with zeros to the longest, as NumPy keeps them without pickling.
  void add(String name, List<String> texts) throws IOException {
    int longest = texts.stream().mapToInt(t -> t.codePointCount(0, t.length())).max().orElse(0);
    int width = Math.max(1, longest);
    begin(name, "<U" + width, texts.size());
    for (String text : texts) {
      zip.write(Arrays.copyOf(text.getBytes(UCS4), width * 4));
    }
    zip.closeEntry();
  }

  private void begin(String name, String type, int... shape) throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    String sizes = Arrays.stream(shape).mapToObj(s -> s + ",").collect(Collectors.joining(" "));
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, sizes);
    int unpadded = MAGIC.length + 2 + header.length() + 1;
    int padding = Math.floorMod(-unpadded, ALIGNED);
    byte[] bytes = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    zip.write(MAGIC);
    zip.write(bytes.length & 0xff);
    zip.write(bytes.length >> 8);
    zip.write(bytes);
  }

  @Override
  public void close() throws IOException {
    zip.finish();
  }
}
