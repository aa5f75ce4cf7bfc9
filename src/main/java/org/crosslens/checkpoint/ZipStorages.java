package org.crosslens.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The form since PyTorch 1.6: a ZIP without compression, with `NAME/data.pkl` and one entry
/// `NAME/data/KEY` for each storage.
final class ZipStorages implements TorchStorages {
  private static final int SIGNATURE = 0x504b0304; // "PK", 3, 4

  /// A pickle takes some 150 bytes for a tensor; a larger one than this is no list of tensors.
  private static final long LONGEST_PICKLE = 100_000_000;

  /// How much is read at once into memory that libtorch can see.
  private static final long CHUNK = 1 << 24;

  private final Path file;
  private final Arena arena;
  private final String name;
  private final Object dictionary;
  private final Map<String, MemorySegment> read = new HashMap<>();

  ZipStorages(Path file, Arena arena) throws IOException {
    this.file = file;
    this.arena = arena;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry pickle =
          zip.stream()
              .filter(entry -> entry.getName().endsWith("/data.pkl"))
              .findFirst()
              .orElseThrow(() -> new ZipException("no data.pkl"));
      name = pickle.getName().replaceFirst("data\\.pkl$", "");
      checkPlain(pickle, LONGEST_PICKLE);
      try (InputStream in = zip.getInputStream(pickle)) {
        dictionary = TorchPickle.read(file, new java.io.ByteArrayInputStream(in.readAllBytes()));
      }
    }
  }

  static boolean isZip(FileChannel channel) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(4);
    channel.read(start, 0);
    return start.position() == 4 && start.getInt(0) == SIGNATURE;
  }

  @Override
  public Object dictionary() {
    return dictionary;
  }

  @Override
  public MemorySegment bytes(TorchStorage storage) throws IOException {
    MemorySegment known = read.get(storage.key());
    if (known == null) {
      known = load(storage);
      read.put(storage.key(), known);
    }
    return known;
  }

  private MemorySegment load(TorchStorage storage) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name + "data/" + storage.key());
      if (entry == null || entry.getSize() < storage.bytes()) {
        throw new EOFException("storage " + storage.key());
      }
      checkPlain(entry, Files.size(file));
      MemorySegment bytes = arena.allocate(storage.bytes(), 64);
      try (ReadableByteChannel in = Channels.newChannel(zip.getInputStream(entry))) {
        fill(bytes, in);
      }
      return bytes;
    }
  }

  /// Compressed entries could grow without end; PyTorch never writes them.
  private static void checkPlain(ZipEntry entry, long longest) throws ZipException {
    if (entry.getMethod() != ZipEntry.STORED || entry.getSize() > longest) {
      throw new ZipException(entry.getName() + " is compressed or too long");
    }
  }

  private static void fill(MemorySegment bytes, ReadableByteChannel in) throws IOException {
    for (long at = 0; at < bytes.byteSize(); at += CHUNK) {
      ByteBuffer chunk = bytes.asSlice(at, Math.min(CHUNK, bytes.byteSize() - at)).asByteBuffer();
      while (chunk.hasRemaining()) {
        if (in.read(chunk) < 0) {
          throw new EOFException();
        }
      }
    }
  }
}
