package org.crosslens.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.crosslens.TestEngine;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {
  private Path folder;

  @BeforeAll
  static void open() {
    TestEngine.open();
  }

  @BeforeEach
  void begin(@TempDir Path empty) {
    folder = empty;
  }

  @Test
  void readsWhatWasWritten() {
    Path file = TensorBytes.vectors(folder.resolve("a"), Map.of("x", new float[] {1, -2, 3}));
    try (Arena arena = Arena.ofShared();
        NDManager manager = NDManager.newBaseManager()) {
      assertThat(SafeTensors.open(file, arena).read("x", manager).toFloatArray())
          .containsExactly(1, -2, 3);
    }
  }

  @ParameterizedTest
  @CsvSource({"F16,15360,1.0", "F16,49152,-2.0", "BF16,16256,1.0", "BF16,49152,-2.0"})
  void widensHalves(String type, int bits, float value) {
    byte[] data = {(byte) bits, (byte) (bits >> 8)};
    Path file =
        TensorBytes.file(
            folder.resolve("a"), "{" + TensorBytes.entry("x", type, "1", 0, 2) + "}", data);
    try (Arena arena = Arena.ofShared();
        NDManager manager = NDManager.newBaseManager()) {
      assertThat(SafeTensors.open(file, arena).read("x", manager).toFloatArray())
          .containsExactly(value);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 9, 100_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
  void refusesALyingHeaderLength(long length) {
    Path file = TensorBytes.file(folder.resolve("a"), length, "{}", new byte[0]);
    refused(file, "header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1, 2]",
        "{\"x\": 3}",
        "{\"x\": {\"dtype\": \"F32\"}}",
        "{\"x\": {\"dtype\": \"F32\", \"shape\": \"3\", \"data_offsets\": [0, 12]}}",
        "{\"x\": {\"dtype\": \"F32\", \"shape\": [3], \"data_offsets\": [0]}}",
        "{\"x\": {\"dtype\": \"F32\", \"shape\": [4294967296, 4294967296, 4294967296], "
            + "\"data_offsets\": [0, 12]}}",
        "no JSON at all {"
      })
  void refusesAHeaderOfAnotherForm(String header) {
    refused(TensorBytes.file(folder.resolve("a"), header, new byte[12]), "header");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3; 0; 16; cut off", // beyond the end
        "3; -4; 8; cut off",
        "3; 8; 4; cut off",
        "3; 0; 9223372036854775807; cut off",
        "4; 0; 12; shape",
        "-3; 0; 12; shape"
      })
  void refusesPlacesThatAreNotThere(String shape, long begin, long end, String complaint) {
    String header = "{" + TensorBytes.entry("x", "F32", shape, begin, end) + "}";
    refused(TensorBytes.file(folder.resolve("a"), header, new byte[12]), complaint);
  }

  @Test
  void refusesOverlaps() {
    String header =
        "{%s,%s}"
            .formatted(
                TensorBytes.entry("x", "F32", "2", 0, 8),
                TensorBytes.entry("y", "F32", "2", 4, 12));
    refused(TensorBytes.file(folder.resolve("a"), header, new byte[12]), "overlap");
  }

  @Test
  void refusesNumbersItDoesNotKnow() {
    String header = "{" + TensorBytes.entry("x", "F8_E4M3", "12", 0, 12) + "}";
    refused(TensorBytes.file(folder.resolve("a"), header, new byte[12]), "F8_E4M3");
  }

  @Test
  void refusesAFileCutOff() throws IOException {
    Path file = TensorBytes.vectors(folder.resolve("a"), Map.of("x", new float[] {1, 2, 3}));
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 7, 8, 20, whole.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      refused(file, "" + file);
    }
  }

  @Test
  void saysWhenThereIsNoFile() {
    refused(folder.resolve("none"), "none");
  }

  @Test
  void readsUnalignedNumbers() {
    byte[] data =
        ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN).put((byte) 7).putFloat(2.5f).array();
    String header =
        "{%s,%s}"
            .formatted(
                TensorBytes.entry("byte", "U8", "1", 0, 1),
                TensorBytes.entry("x", "F32", "1", 1, 5));
    Path file = TensorBytes.file(folder.resolve("a"), header, data);
    try (Arena arena = Arena.ofShared();
        NDManager manager = NDManager.newBaseManager()) {
      assertThat(SafeTensors.open(file, arena).read("x", manager).toFloatArray())
          .containsExactly(2.5f);
    }
  }

  private static void refused(Path file, String complaint) {
    try (Arena arena = Arena.ofShared()) {
      assertThatThrownBy(() -> SafeTensors.open(file, arena))
          .isInstanceOf(Problem.class)
          .hasMessageContaining(complaint);
    }
  }
}
