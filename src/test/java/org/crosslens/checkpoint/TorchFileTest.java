package org.crosslens.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.razorvine.pickle.Opcodes;
import org.crosslens.TestEngine;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorchFileTest {
  private static final Map<String, byte[]> SIX = Map.of("0", PickleBytes.floats(1, 2, 3, 4, 5, 6));

  private Path folder;
  private NDManager manager;
  private Arena arena;

  @BeforeAll
  static void open() {
    TestEngine.open();
  }

  @BeforeEach
  void begin(@TempDir Path empty) {
    folder = empty;
    manager = NDManager.newBaseManager();
    arena = Arena.ofShared();
  }

  @AfterEach
  void end() {
    manager.close();
    arena.close();
  }

  @Test
  void readsATensorThatLiesRowByRow() throws IOException {
    TorchFile file = zip(one("x", 6, 2, new int[] {2, 2}, new int[] {2, 1}), SIX);
    assertThat(file.read("x", manager).toFloatArray()).containsExactly(3, 4, 5, 6);
  }

  @Test
  void turnsATransposedTensorRound() throws IOException {
    TorchFile file = zip(one("x", 6, 0, new int[] {3, 2}, new int[] {1, 3}), SIX);
    assertThat(file.read("x", manager).toFloatArray()).containsExactly(1, 4, 2, 5, 3, 6);
  }

  @Test
  void readsADictionaryThatAScriptPutInside() throws IOException {
    PickleBytes pickle = new PickleBytes().op(Opcodes.EMPTY_DICT).op(Opcodes.MARK);
    pickle.text("epoch").integer(7).text("state_dict").op(Opcodes.EMPTY_DICT).text("x");
    pickle.tensor("0", 6, 0, new int[] {6}, new int[] {1}).op(Opcodes.SETITEM);
    TorchFile file = zip(pickle.op(Opcodes.SETITEMS), SIX);
    assertThat(file.shapes()).containsOnlyKeys("x");
  }

  @ParameterizedTest
  @CsvSource({
    "os,system",
    "posix,system",
    "builtins,eval",
    "builtins,getattr",
    "subprocess,Popen",
    "torch.storage,_load_from_bytes",
    "numpy.core.multiarray,_reconstruct",
    "__main__,Net",
    "collections,deque",
    "decimal,Decimal"
  })
  void refusesEveryOtherNameBeforeItIsCalled(String module, String name) throws IOException {
    PickleBytes pickle = new PickleBytes().global(module, name).text("touch /tmp/never");
    refused(pickle.op(Opcodes.TUPLE1).op(Opcodes.REDUCE), "'" + module + "." + name + "'");
    PickleBytes newer = new PickleBytes().text(module).text(name).op(Opcodes.STACK_GLOBAL);
    refused(newer, "'" + module + "." + name + "'");
  }

  @Test
  void refusesOtherWaysToBuildObjects() throws IOException {
    refused(new PickleBytes().op(Opcodes.MARK).op(Opcodes.INST), "0x69");
    refused(new PickleBytes().op(Opcodes.EXT1, 1), "0x82");
    refused(
        new PickleBytes().op(Opcodes.EMPTY_LIST).op(Opcodes.EMPTY_DICT).op(Opcodes.BUILD),
        "state of its own");
  }

  @Test
  void refusesLengthsBeyondTheFile() throws IOException {
    refused(new PickleBytes().op(Opcodes.BINUNICODE, 0xff, 0xff, 0xff, 0x7f), "not a dictionary");
  }

  @Test
  void refusesTensorsBeyondTheirStorage() throws IOException {
    refused(one("x", 6, 3, new int[] {4}, new int[] {1}), "not a dictionary");
    refused(one("x", 6, -1, new int[] {2}, new int[] {1}), "not a dictionary");
    refused(one("x", 6, 0, new int[] {1 << 30}, new int[] {0}), "not a dictionary");
    refused(one("x", 6, 0, new int[] {2, -2}, new int[] {1, 1}), "not a dictionary");
  }

  @Test
  void saysWhichNumbersAreMissing() throws IOException {
    TorchFile file = zip(one("x", 7, 0, new int[] {7}, new int[] {1}), SIX);
    assertThatThrownBy(() -> file.read("x", manager))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("'x'", "cut off");
  }

  @Test
  void refusesCompressedEntriesWhichCouldGrowWithoutEnd() throws IOException {
    byte[] pickle = one("x", 6, 0, new int[] {6}, new int[] {1}).bytes();
    Path file = PickleBytes.zip(folder.resolve("c.pt"), true, pickle, SIX);
    assertThatThrownBy(() -> TorchFile.open(file, arena)).isInstanceOf(Problem.class);
  }

  @Test
  void refusesWhatIsNoDictionary() throws IOException {
    refused(new PickleBytes().text("hello"), "no tensors");
    refused(new PickleBytes().op(Opcodes.EMPTY_LIST), "no tensors");
    for (byte[] garbage : new byte[][] {{}, {1, 2, 3}, {'P', 'K', 3, 4}, new byte[100]}) {
      Path file = Files.write(folder.resolve("g.pt"), garbage);
      assertThatThrownBy(() -> TorchFile.open(file, arena)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void aDictionaryThatHoldsItselfEndsNothing() throws IOException {
    refused(holdingItself(), "no tensors");
    Path old = folder.resolve("old.pt");
    Files.write(old, PickleBytes.old(holdingItself()));
    assertThatThrownBy(() -> TorchFile.open(old, arena))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no tensors");
  }

  private static PickleBytes holdingItself() {
    PickleBytes pickle = new PickleBytes().op(Opcodes.EMPTY_DICT).op(Opcodes.BINPUT, 0);
    return pickle.text("model").op(Opcodes.BINGET, 0).op(Opcodes.SETITEM);
  }

  @Test
  void refusesTheOldFormWhenItIsCutOff() throws IOException {
    Path whole = Path.of("src/test/resources/fixtures/models/mha-cross/model_legacy.pt");
    byte[] bytes = Files.readAllBytes(whole);
    Path file = folder.resolve("cut.pt");
    for (int length : new int[] {10, 300, 700}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> TorchFile.open(file, arena)).isInstanceOf(Problem.class);
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    TorchFile cut = TorchFile.open(file, arena);
    assertThatThrownBy(() -> cut.shapes().keySet().forEach(name -> cut.read(name, manager)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cut off");
  }

  private static PickleBytes one(String name, int count, int offset, int[] shape, int[] strides) {
    PickleBytes pickle = new PickleBytes().op(Opcodes.EMPTY_DICT).text(name);
    return pickle.tensor("0", count, offset, shape, strides).op(Opcodes.SETITEM);
  }

  private TorchFile zip(PickleBytes pickle, Map<String, byte[]> storages) throws IOException {
    Path file = PickleBytes.zip(folder.resolve("a.pt"), false, pickle.bytes(), storages);
    return TorchFile.open(file, arena);
  }

  private void refused(PickleBytes pickle, String part) throws IOException {
    Path file = PickleBytes.zip(folder.resolve("bad.pt"), false, pickle.bytes(), SIX);
    assertThatThrownBy(() -> TorchFile.open(file, arena))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(part);
  }
}
