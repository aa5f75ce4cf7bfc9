package org.crosslens.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.SafeTensorsWriter.Storage;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTensorsWriterTest {
  private NDManager manager;

  @BeforeEach
  void open() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void whatIsWrittenExactlyComesBackExactly(@TempDir Path folder) {
    NDArray matrix = manager.randomNormal(new Shape(3, 5));
    NDArray scalar = manager.create(2.6592f);
    Map<String, NDArray> tensors = new LinkedHashMap<>();
    tensors.put("matrix", matrix);
    tensors.put("scalar", scalar);
    Path file = folder.resolve("new/folder/a.safetensors");
    SafeTensorsWriter.write(file, tensors, Storage.F32);
    try (Arena arena = Arena.ofConfined()) {
      SafeTensors back = SafeTensors.open(file, arena);
      try (NDArray read = back.read("matrix", manager)) {
        assertThat(read.toFloatArray()).containsExactly(matrix.toFloatArray());
      }
      assertThat(back.shapes()).containsEntry("scalar", new Shape());
    }
  }

  @Test
  void wholeNumbersKeepTheirType(@TempDir Path folder) {
    Path file = folder.resolve("a.safetensors");
    Map<String, NDArray> tensors = Map.of("ids", manager.create(new long[] {1, -7, 1L << 40}));
    SafeTensorsWriter.write(file, tensors, Storage.F16);
    try (Arena arena = Arena.ofConfined()) {
      long[] read = SafeTensors.open(file, arena).read("ids", manager).toLongArray();
      assertThat(read).containsExactly(1, -7, 1L << 40);
    }
  }

  @Test
  void halvesAreRoundedToTheNearestAndTakeHalfTheRoom(@TempDir Path folder) throws IOException {
    NDArray values = manager.create(new float[] {1, 0.1f, -65504, 1e-7f});
    Path file = folder.resolve("half.safetensors");
    SafeTensorsWriter.write(file, Map.of("x", values), Storage.F16);
    try (Arena arena = Arena.ofConfined()) {
      float[] read = SafeTensors.open(file, arena).read("x", manager).toFloatArray();
      assertThat(read).containsExactly(1, 0.099975586f, -65504, 1.1920929e-7f);
    }
    assertThat(Files.size(file) % 8).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsAProblem(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Map<String, NDArray> tensors = Map.of("x", manager.create(1f));
    assertThatThrownBy(
            () -> SafeTensorsWriter.write(file.resolve("a.safetensors"), tensors, Storage.F32))
        .isInstanceOf(Problem.class);
  }
}
