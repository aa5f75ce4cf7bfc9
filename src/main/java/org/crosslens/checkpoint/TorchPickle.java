package org.crosslens.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;
import org.crosslens.results.Problem;

/// Reads the one kind of pickle that describes weights: dictionaries of tensors. A pickle is a
/// program that may name any Python function to be called, so everything but the few names that
/// rebuild tensors is refused by name before anything is built.
final class TorchPickle extends Unpickler {
  /// What the library may do with bytes that have passed here; it reads no lengths in these.
  private static final Set<Short> HARMLESS =
      Set.of(
          Opcodes.PROTO,
          Opcodes.STOP,
          Opcodes.MARK,
          Opcodes.NONE,
          Opcodes.NEWTRUE,
          Opcodes.NEWFALSE,
          Opcodes.BININT,
          Opcodes.BININT1,
          Opcodes.BININT2,
          Opcodes.LONG1,
          Opcodes.BINFLOAT,
          Opcodes.SHORT_BINUNICODE,
          Opcodes.EMPTY_TUPLE,
          Opcodes.TUPLE,
          Opcodes.TUPLE1,
          Opcodes.TUPLE2,
          Opcodes.TUPLE3,
          Opcodes.EMPTY_LIST,
          Opcodes.APPEND,
          Opcodes.APPENDS,
          Opcodes.EMPTY_DICT,
          Opcodes.SETITEM,
          Opcodes.SETITEMS,
          Opcodes.BINPUT,
          Opcodes.LONG_BINPUT,
          Opcodes.BINGET,
          Opcodes.LONG_BINGET,
          Opcodes.MEMOIZE,
          Opcodes.FRAME,
          Opcodes.BINPERSID,
          Opcodes.REDUCE);

  /// The storage classes of PyTorch.
  private static final Map<String, StoredType> STORAGES =
      Map.of(
          "Float", StoredType.F32,
          "Double", StoredType.F64,
          "Half", StoredType.F16,
          "BFloat16", StoredType.BF16,
          "Long", StoredType.I64,
          "Int", StoredType.I32,
          "Byte", StoredType.U8,
          "Char", StoredType.I8,
          "Bool", StoredType.BOOL);

  private static final Map<String, Object> ALLOWED = allowed();

  private final Path file;

  private TorchPickle(Path file) {
    this.file = file;
  }

  /// Reads one pickle and leaves the stream behind it.
  ///
  /// @param file for messages
  /// @param stream whose `available` says how many bytes are left
  /// @return maps, lists, arrays for tuples, strings, numbers, [TorchTensor] and [TorchStorage]
  /// @throws Problem when it asks for anything else, or is damaged
  static Object read(Path file, InputStream stream) {
    try {
      return Objects.requireNonNull(new TorchPickle(file).load(stream));
    } catch (Problem e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Problem(
          file + " is not a dictionary of weights as PyTorch saves it.", "Download it again.", e);
    }
  }

  @Override
  protected Object dispatch(short key) throws PickleException, IOException {
    if (HARMLESS.contains(key)) {
      return super.dispatch(key);
    }
    switch (key) {
      case Opcodes.BINUNICODE -> stack.add(text());
      case Opcodes.GLOBAL ->
          stack.add(named(PickleUtils.readline(input), PickleUtils.readline(input)));
      case Opcodes.STACK_GLOBAL -> {
        Object name = stack.pop();
        stack.add(named(stack.pop(), name));
      }
      case Opcodes.BUILD -> leaveOut(stack.pop());
      default -> throw refused("pickle operation 0x%02x".formatted(key));
    }
    return NO_RETURN_VALUE;
  }

  /// A string, whose length is checked before memory is taken for it.
  private String text() throws IOException {
    int length = PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, 4));
    if (length < 0 || length > input.available()) {
      throw new PickleException("a string of " + length + " bytes");
    }
    return new String(PickleUtils.readbytes(input, length), StandardCharsets.UTF_8);
  }

  private Object named(Object module, Object name) {
    Object known = ALLOWED.get(module + "." + name);
    if (known == null) {
      throw refused("'" + module + "." + name + "'");
    }
    return known;
  }

  /// A state dictionary carries the versions of its modules as an attribute, which nothing needs.
  private void leaveOut(Object attributes) {
    if (!(attributes instanceof Map) || !(stack.peek() instanceof Map)) {
      throw refused("an object with a state of its own");
    }
  }

  private Problem refused(String what) {
    return new Problem(
        file + " asks for " + what + ", which weights do not need; nothing of it was run.",
        "Do not trust this file; look for the model as safetensors, or save its state_dict alone.");
  }

  /// Where a tensor's numbers lie: ("storage", type, key, device, count) and, in old files, a view.
  @Override
  protected Object persistentLoad(Object id) {
    Object[] parts = (Object[]) id;
    if (!parts[0].equals("storage") || (parts.length > 5 && parts[5] != null)) {
      throw refused("a storage that is no plain one");
    }
    String key = (String) Objects.requireNonNull(parts[2]);
    return new TorchStorage((StoredType) parts[1], key, number(parts[4]));
  }

  private static Map<String, Object> allowed() {
    Map<String, Object> names = new HashMap<>();
    names.put("collections.OrderedDict", (IObjectConstructor) arguments -> new LinkedHashMap<>());
    names.put("torch.Size", (IObjectConstructor) arguments -> arguments[0]);
    names.put("torch._utils._rebuild_tensor", (IObjectConstructor) TorchPickle::tensor);
    names.put("torch._utils._rebuild_tensor_v2", (IObjectConstructor) TorchPickle::tensor);
    names.put("torch._utils._rebuild_parameter", (IObjectConstructor) arguments -> arguments[0]);
    STORAGES.forEach((name, type) -> names.put("torch." + name + "Storage", type));
    return Map.copyOf(names);
  }

  private static TorchTensor tensor(Object[] arguments) {
    return new TorchTensor(
        (TorchStorage) arguments[0],
        number(arguments[1]),
        numbers(arguments[2]),
        numbers(arguments[3]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static long[] numbers(Object tuple) {
    return Arrays.stream((Object[]) tuple).mapToLong(TorchPickle::number).toArray();
  }
}
