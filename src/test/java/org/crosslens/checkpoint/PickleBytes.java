package org.crosslens.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.razorvine.pickle.Opcodes;

/// Writes pickles opcode by opcode, as PyTorch would and as an attacker would.
final class PickleBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PickleBytes() {
    op(Opcodes.PROTO, 2);
  }

  PickleBytes op(short code, int... operands) {
    out.write(code);
    for (int operand : operands) {
      out.write(operand);
    }
    return this;
  }

  PickleBytes global(String module, String name) {
    return op(Opcodes.GLOBAL).raw(module + "\n" + name + "\n");
  }

  PickleBytes text(String text) {
    return op(Opcodes.BINUNICODE).number(text.length()).raw(text);
  }

  PickleBytes integer(int value) {
    return op(Opcodes.BININT).number(value);
  }

  PickleBytes tuple(int... values) {
    op(Opcodes.MARK);
    for (int value : values) {
      integer(value);
    }
    return op(Opcodes.TUPLE);
  }

  /// A tensor of a storage, as `torch._utils._rebuild_tensor_v2` is called.
  PickleBytes tensor(String key, int count, int offset, int[] shape, int[] strides) {
    global("torch._utils", "_rebuild_tensor_v2").op(Opcodes.MARK);
    op(Opcodes.MARK).text("storage").global("torch", "FloatStorage").text(key).text("cpu");
    integer(count).op(Opcodes.TUPLE).op(Opcodes.BINPERSID);
    integer(offset).tuple(shape).tuple(strides).op(Opcodes.NEWFALSE);
    global("collections", "OrderedDict").op(Opcodes.EMPTY_TUPLE).op(Opcodes.REDUCE);
    return op(Opcodes.TUPLE).op(Opcodes.REDUCE);
  }

  byte[] bytes() {
    op(Opcodes.STOP);
    return out.toByteArray();
  }

  /// A file of the form before PyTorch 1.6, without storages.
  static byte[] old(PickleBytes saved) {
    PickleBytes magic = new PickleBytes();
    magic.op(Opcodes.LONG1, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(magic.bytes());
    file.writeBytes(new PickleBytes().op(Opcodes.BININT2, 0xe9, 0x03).bytes()); // 1001
    file.writeBytes(new PickleBytes().op(Opcodes.EMPTY_DICT).bytes());
    file.writeBytes(saved.bytes());
    file.writeBytes(new PickleBytes().op(Opcodes.EMPTY_LIST).bytes());
    return file.toByteArray();
  }

  private PickleBytes number(int value) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    return this;
  }

  private PickleBytes raw(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  /// A file of the ZIP form.
  static Path zip(Path file, boolean compressed, byte[] pickle, Map<String, byte[]> storages)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(compressed ? ZipEntry.DEFLATED : ZipEntry.STORED);
      entry(zip, "model/data.pkl", pickle);
      for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
        entry(zip, "model/data/" + storage.getKey(), storage.getValue());
      }
    }
    return file;
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
