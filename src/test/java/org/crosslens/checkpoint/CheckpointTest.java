package org.crosslens.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosslens.TestEngine;
import org.crosslens.layers.Initial;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
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
  void namesWhatIsMissingAndWhatIsNear() {
    Checkpoint checkpoint = checkpoint(Names.SAME, Map.of("key.weight", new float[2]));
    assertThatThrownBy(() -> checkpoint.get("keys.weight", Initial.ZERO, 2))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("keys.weight", "[2]", "key.weight");
  }

  @Test
  void saysWhichShapeWasFoundAndWanted() {
    Checkpoint checkpoint = checkpoint(Names.SAME, Map.of("bias", new float[2]));
    assertThatThrownBy(() -> checkpoint.get("bias", Initial.ZERO, 3))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("bias", "(2)", "(3)");
  }

  @Test
  void namesWhatIsLeftOver() {
    Checkpoint checkpoint =
        checkpoint(
            Names.SAME.ignore("head\\..*"),
            Map.of("a", new float[1], "b", new float[1], "head.x", new float[1]));
    checkpoint.get("a", Initial.ZERO, 1);
    assertThatThrownBy(checkpoint::checkAllUsed)
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("1 tensors", "[b]");
    checkpoint.get("b", Initial.ZERO, 1);
    checkpoint.checkAllUsed();
  }

  @Test
  void translatesOldNames() {
    Names names = Names.SAME.rename("^bert\\.", "").rename("gamma$", "weight");
    Checkpoint checkpoint = checkpoint(names, Map.of("bert.norm.gamma", new float[] {4}));
    assertThat(checkpoint.has("norm.weight")).isTrue();
    assertThat(checkpoint.get("norm.weight", Initial.ONE, 1).toFloatArray()).containsExactly(4);
  }

  @Test
  void refusesOneTensorUnderTwoNames() {
    assertThatThrownBy(
            () ->
                checkpoint(
                    Names.SAME.rename("^vit\\.", ""),
                    Map.of("vit.a", new float[1], "a", new float[1])))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("twice");
  }

  @Test
  void handsOutATiedTensorOnce() {
    Checkpoint checkpoint = checkpoint(Names.SAME, Map.of("a", new float[3]));
    NDArray first = checkpoint.get("a", Initial.ZERO, 3);
    assertThat(checkpoint.get("a", Initial.ZERO, 3)).isSameAs(first);
    assertThat(checkpoint.bytes()).isEqualTo(12);
  }

  @Test
  void widensOtherNumbersToFloat32() {
    byte[] data =
        ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(1.5).putLong(-7).array();
    String header =
        "{%s,%s}"
            .formatted(
                TensorBytes.entry("double", "F64", "1", 0, 8),
                TensorBytes.entry("long", "I64", "1", 8, 16));
    Checkpoint checkpoint =
        new Checkpoint(
            List.of(SafeTensors.open(TensorBytes.file(folder.resolve("n"), header, data), arena)),
            Names.SAME,
            manager,
            Progress.NONE);
    NDArray fromDouble = checkpoint.get("double", Initial.ZERO, 1);
    assertThat(fromDouble.getDataType()).isEqualTo(DataType.FLOAT32);
    assertThat(fromDouble.toFloatArray()).containsExactly(1.5f);
    assertThat(checkpoint.get("long", Initial.ZERO, 1).toFloatArray()).containsExactly(-7);
  }

  @Test
  void reportsEachTensorAndStopsWhenCancelled() {
    List<Long> heard = new ArrayList<>();
    Progress once =
        new Progress() {
          @Override
          public void step(long done, long of, String what) {
            heard.add(done);
          }

          @Override
          public boolean cancelled() {
            return !heard.isEmpty();
          }
        };
    Path file =
        TensorBytes.vectors(folder.resolve("a"), Map.of("a", new float[1], "b", new float[1]));
    Checkpoint checkpoint =
        new Checkpoint(List.of(SafeTensors.open(file, arena)), Names.SAME, manager, once);
    checkpoint.get("a", Initial.ZERO, 1);
    assertThat(heard).containsExactly(1L);
    assertThatThrownBy(() -> checkpoint.get("b", Initial.ZERO, 1)).isInstanceOf(Cancelled.class);
  }

  private Checkpoint checkpoint(Names names, Map<String, float[]> vectors) {
    Path file = TensorBytes.vectors(folder.resolve("weights"), vectors);
    return new Checkpoint(List.of(SafeTensors.open(file, arena)), names, manager, Progress.NONE);
  }
}
