package org.crosslens.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crosslens.results.Problem;

/// The form before PyTorch 1.6: five pickles (a magic number, the version, the machine, what was
/// saved, the storages' keys), then each storage as a count and its numbers.
final class LegacyStorages implements TorchStorages {
  /// `torch.serialization.MAGIC_NUMBER`.
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

  private static final Number VERSION = 1001;

  private final MemorySegment whole;
  private final Object dictionary;
  private final List<?> keys;
  private final long begin;
  private final Map<String, Long> sizes = new HashMap<>();

  LegacyStorages(Path file, FileChannel channel, Arena arena) throws IOException {
    whole = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    Reader reader = new Reader(whole);
    if (!MAGIC.equals(TorchPickle.read(file, reader))
        || !VERSION.equals(TorchPickle.read(file, reader))) {
      throw new Problem(
          file + " is neither of the two forms in which PyTorch saves weights.",
          "Save the model's state_dict with torch.save, or as safetensors.");
    }
    TorchPickle.read(file, reader);
    dictionary = TorchPickle.read(file, reader);
    keys = TorchPickle.read(file, reader) instanceof List<?> list ? list : List.of();
    begin = reader.at;
    note(dictionary);
  }

  /// Notes how long each storage's numbers are, which only the tensors say. Each value is looked at
  /// once: a pickle can hold a list that holds itself.
  private void note(Object whole) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> left = new ArrayDeque<>();
    left.add(whole);
    while (!left.isEmpty()) {
      Object value = left.remove();
      Collection<?> inside =
          switch (value) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            case Object[] tuple -> Arrays.asList(tuple);
            default -> List.of();
          };
      if (value instanceof TorchTensor tensor) {
        sizes.put(tensor.storage().key(), (long) tensor.storage().type().bytes);
      }
      inside.stream().filter(Objects::nonNull).filter(seen::add).forEach(left::add);
    }
  }

  @Override
  public Object dictionary() {
    return dictionary;
  }

  @Override
  public MemorySegment bytes(TorchStorage storage) throws IOException {
    long at = begin;
    for (Object key : keys) {
      long count = whole.get(SafeTensorsHeader.LENGTH, at);
      if (storage.key().equals(key)) {
        if (count < storage.count()) {
          throw new EOFException("storage " + key);
        }
        return whole.asSlice(at + 8, storage.bytes());
      }
      Long width = sizes.get(String.valueOf(key));
      if (width == null) {
        throw new EOFException("storage " + key + " belongs to no tensor");
      }
      at = Math.addExact(at + 8, Math.multiplyExact(count, width));
    }
    throw new EOFException("storage " + storage.key());
  }

  /// The mapped file as a stream that knows where it is.
  private static final class Reader extends InputStream {
    private final MemorySegment bytes;
    private long at;

    Reader(MemorySegment bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return at < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, at++) & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int length = Math.min(most, available());
      if (length == 0 && most > 0) {
        return -1;
      }
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, into, from, length);
      at += length;
      return length;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, bytes.byteSize() - at);
    }
  }
}
