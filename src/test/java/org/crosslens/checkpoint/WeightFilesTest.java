package org.crosslens.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFilesTest {
  private static final String INDEX = "model.safetensors.index.json";

  private Path folder;
  private final Arena arena = Arena.ofShared();

  @BeforeEach
  void begin(@TempDir Path empty) {
    folder = empty;
  }

  @AfterEach
  void end() {
    arena.close();
  }

  @Test
  void findsNothingBesideAConfigAlone() throws IOException {
    Files.writeString(folder.resolve("config.json"), "{}");
    assertThat(WeightFiles.in(folder, arena)).isEmpty();
  }

  @Test
  void prefersSafetensors() throws IOException {
    TensorBytes.vectors(folder.resolve("model.safetensors"), Map.of("a", new float[1]));
    Files.writeString(folder.resolve("pytorch_model.bin"), "never opened");
    assertThat(WeightFiles.in(folder, arena)).hasSize(1);
  }

  @Test
  void takesTheOnlyFileThatHoldsWeights() {
    TensorBytes.vectors(folder.resolve("mine.safetensors"), Map.of("a", new float[1]));
    assertThat(WeightFiles.in(folder, arena)).hasSize(1);
    TensorBytes.vectors(folder.resolve("yours.safetensors"), Map.of("a", new float[1]));
    problem("mine.safetensors, yours.safetensors");
  }

  @Test
  void readsShardsByTheirIndex() throws IOException {
    shards();
    List<TensorFile> files = WeightFiles.in(folder, arena);
    assertThat(files)
        .extracting(file -> file.shapes().keySet().toString())
        .containsExactly("[a]", "[b]");
  }

  @Test
  void namesAShardThatIsMissing() throws IOException {
    shards();
    Files.delete(folder.resolve("two.safetensors"));
    problem("two.safetensors");
  }

  @Test
  void namesAShardThatIsCutOff() throws IOException {
    shards();
    byte[] whole = Files.readAllBytes(folder.resolve("two.safetensors"));
    Files.write(
        folder.resolve("two.safetensors"), java.util.Arrays.copyOf(whole, whole.length - 1));
    problem("two.safetensors is cut off");
  }

  @Test
  void namesAShardThatLacksWhatTheIndexSays() throws IOException {
    shards();
    Files.writeString(
        folder.resolve(INDEX), "{\"weight_map\": {\"missing\": \"one.safetensors\"}}");
    problem("missing");
  }

  @Test
  void neverLooksOutsideTheFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    TensorBytes.vectors(folder.resolve("one.safetensors"), Map.of("a", new float[1]));
    Files.writeString(inner.resolve(INDEX), "{\"weight_map\": {\"a\": \"../one.safetensors\"}}");
    assertThatThrownBy(() -> WeightFiles.in(inner, arena))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("../one.safetensors");
    for (String name : new String[] {"..", "a\\u0000b", "/etc/passwd", ""}) {
      Files.writeString(inner.resolve(INDEX), "{\"weight_map\": {\"a\": \"" + name + "\"}}");
      assertThatThrownBy(() -> WeightFiles.in(inner, arena)).isInstanceOf(Problem.class);
    }
  }

  private void shards() throws IOException {
    TensorBytes.vectors(folder.resolve("one.safetensors"), Map.of("a", new float[1]));
    TensorBytes.vectors(folder.resolve("two.safetensors"), Map.of("b", new float[1]));
    Files.writeString(
        folder.resolve(INDEX),
        "{\"weight_map\": {\"a\": \"one.safetensors\", \"b\": \"two.safetensors\"}}");
  }

  private void problem(String part) {
    assertThatThrownBy(() -> WeightFiles.in(folder, arena))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(part);
  }
}
