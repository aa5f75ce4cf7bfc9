package org.crosslens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.awt.Color;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crosslens.TestEngine;
import org.crosslens.TinyEncoders;
import org.crosslens.TinyModel;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.checkpoint.SafeTensorsWriter.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Raw tensors in and out: `inspect` and `preprocess`.
class TensorsTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/models");

  /// Groups of tensors that stand for other runs of a fixture.
  private static final String OTHER_RUNS =
      "(f16|bf16|nomask|interp|bare|native|greedy|beam|beam_all|prompt)\\..*";

  private final Shell shell = new Shell();
  private NDManager manager;
  private Arena arena;
  private Path out;

  @BeforeEach
  void open(@TempDir Path folder) {
    TestEngine.open();
    manager = NDManager.newBaseManager();
    arena = Arena.ofShared();
    out = folder.resolve("out.safetensors");
  }

  @AfterEach
  void close() {
    manager.close();
    arena.close();
  }

  private Map<String, NDArray> read(Path file) {
    SafeTensors tensors = SafeTensors.open(file, arena);
    Map<String, NDArray> read = new LinkedHashMap<>();
    tensors.shapes().keySet().forEach(name -> read.put(name, tensors.read(name, manager)));
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"bert", "vit", "clip-legacy-eos", "vitmae", "gpt2"})
  void inspectWritesWhatTheReferenceGives(String fixture) {
    Path folder = FIXTURES.resolve(fixture);
    Path inputs = folder.resolve("inputs.safetensors");
    assertThat(shell.run("inspect", folder, "--inputs", inputs, "--out", out)).isZero();
    Map<String, NDArray> written = read(out);
    Map<String, NDArray> expected = read(folder.resolve("expected.safetensors"));
    expected.keySet().removeIf(name -> name.matches(OTHER_RUNS));
    assertThat(written.keySet()).containsAll(expected.keySet());
    expected.forEach((name, x) -> assertClose(name, Objects.requireNonNull(written.get(name)), x));
  }

  private static void assertClose(String name, NDArray mine, NDArray tensor) {
    assertThat(mine.getShape()).as(name).isEqualTo(tensor.getShape());
    assertThat(mine.getDataType()).as(name).isEqualTo(tensor.getDataType());
    if (tensor.getDataType() == DataType.INT64) {
      assertThat(mine.toLongArray()).as(name).isEqualTo(tensor.toLongArray());
    } else {
      assertThat(mine.toFloatArray())
          .as(name)
          .containsExactly(tensor.toFloatArray(), within(5e-5f));
    }
  }

  @Test
  void aConfigAloneHasRandomWeightsAndThatIsTold(@TempDir Path folder) throws IOException {
    Path bert = FIXTURES.resolve("bert");
    Files.copy(bert.resolve("config.json"), folder.resolve("config.json"));
    Path inputs = bert.resolve("inputs.safetensors");
    assertThat(shell.run("inspect", folder, "--inputs", inputs, "--out", out)).isZero();
    assertThat(shell.told()).singleElement().asString().contains("random (seed 0)");
    assertThat(read(out)).containsKey("last_hidden_state");
  }

  @Test
  void anArgumentThatIsMissingIsTold() {
    Path inputs = out.resolveSibling("in.safetensors");
    SafeTensorsWriter.write(inputs, Map.of("pixels", manager.create(1f)), Storage.F32);
    shell.fails(
        List.of("'pixel_values'", "pixels"),
        "inspect",
        FIXTURES.resolve("vit"),
        "--inputs",
        inputs,
        "--out",
        out);
    assertThat(out).doesNotExist();
  }

  @Test
  void inputsThatLieAreTold() throws IOException {
    Path inputs = out.resolveSibling("in.safetensors");
    Files.write(inputs, new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, '{', '}'});
    shell.fails(
        List.of("in.safetensors"),
        "inspect",
        FIXTURES.resolve("vit"),
        "--inputs",
        inputs,
        "--out",
        out);
  }

  @Test
  void preprocessGivesWhatEachFamilysProcessorGives(@TempDir Path folder) throws IOException {
    Path picture = TinyModel.picture(folder.resolve("red.png"), Color.RED);
    Path vilt = TinyEncoders.copy("vilt", folder.resolve("vilt"));
    Files.write(vilt.resolve("vocab.txt"), TinyEncoders.vocabulary());
    assertThat(names(vilt, picture, "--text", "red"))
        .containsExactlyInAnyOrder(
            "pixel_values", "pixel_mask", "input_ids", "attention_mask", "token_type_ids");
    Path clip = TinyModel.in(folder.resolve("clip"));
    assertThat(names(clip, picture, picture, "--text", "red"))
        .containsExactlyInAnyOrder("pixel_values", "input_ids", "attention_mask");
    assertThat(names(TinyEncoders.vit(folder.resolve("vit")), picture))
        .containsExactly("pixel_values");
  }

  private Set<String> names(Object... arguments) {
    return prepared(arguments).keySet();
  }

  private Map<String, NDArray> prepared(Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "preprocess";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--out";
    all[all.length - 1] = out;
    assertThat(shell.run(all)).as(() -> String.join("\n", shell.told())).isZero();
    return read(out);
  }

  @Test
  void shorterSentencesArePadded(@TempDir Path folder) throws IOException {
    Path bert = TinyEncoders.bert(folder.resolve("bert"));
    Map<String, NDArray> given = prepared(bert, "--text", "a", "--text", "bc");
    Map<String, long[]> numbers = new HashMap<>();
    given.forEach((name, tensor) -> numbers.put(name, tensor.toLongArray()));
    assertThat(numbers.get("input_ids")).containsExactly(2, 5, 3, 0, 2, 7, 10, 3);
    assertThat(numbers.get("attention_mask")).containsExactly(1, 1, 1, 0, 1, 1, 1, 1);
    assertThat(numbers.get("token_type_ids")).containsOnly(0);
  }

  @Test
  void aTextThatIsTooLongIsCutAndTold(@TempDir Path folder) throws IOException {
    Path clip = TinyModel.in(folder.resolve("clip"));
    Map<String, NDArray> given = prepared(clip, "--text", "abcdefghijklmnopqrstuvwxyz");
    NDArray ids = Objects.requireNonNull(given.get("input_ids"));
    assertThat(ids.getShape().get(1)).isEqualTo(18);
    assertThat(shell.told()).hasSize(1);
    assertThat(shell.told().getFirst())
        .contains("longer than the 18 pieces that clip takes", "read up to '...abcdefghijklmnop'");
  }

  @Test
  void picturesAreNothingForAModelOfText(@TempDir Path folder) throws IOException {
    Path picture = TinyModel.picture(folder.resolve("red.png"), Color.RED);
    Path bert = TinyEncoders.bert(folder.resolve("bert"));
    shell.fails(List.of("tower for pictures"), "preprocess", bert, picture, "--out", out);
  }

  @Test
  void benchMemoryGivesItsFigures() {
    assertThat(shell.run("bench", "memory", FIXTURES.resolve("bert"), "--json")).isZero();
    assertThat(shell.printed())
        .contains("weight_bytes", "idle_bytes", "after_forward_bytes", "after_unload_bytes");
  }
}
