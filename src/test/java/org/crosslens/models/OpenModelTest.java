package org.crosslens.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.crosslens.TestEngine;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenModelTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/models");
  private static final String BERT =
      """
      {"model_type": "bert", "hidden_size": 8, "num_attention_heads": 2, "intermediate_size": 16,
       "num_hidden_layers": 1, "vocab_size": 11, "max_position_embeddings": 6}
      """;

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
  void drawsTheSameWeightsEachTimeForAConfigAlone() throws IOException {
    Files.writeString(folder.resolve("config.json"), BERT);
    assertThat(states(folder)).isEqualTo(states(folder)).doesNotContain(Float.NaN);
    try (OpenModel open = OpenModel.open(folder)) {
      assertThat(open.files()).isEmpty();
      // three tables and a norm; four 8 x 8 and two 8 x 16 projections with biases, two norms
      assertThat(open.bytes())
          .isEqualTo(4 * (8 * (11 + 6 + 2) + 16 + 4 * (64 + 8) + 128 + 16 + 128 + 8 + 32));
    }
  }

  private static float[] states(Path folder) {
    try (NDManager manager = NDManager.newBaseManager();
        OpenModel open = OpenModel.open(folder)) {
      NDArray ids = manager.create(new long[] {1, 5, 10}, new Shape(1, 3));
      NDArray states = open.outputs(new Inputs(Map.of("input_ids", ids))).get("last_hidden_state");
      return Objects.requireNonNull(states).toFloatArray();
    }
  }

  @Test
  void findsTheWeightsOfAPublishedFolder() {
    try (OpenModel open = OpenModel.open(FIXTURES.resolve("bert"))) {
      assertThat(open.files())
          .extracting(file -> file.getFileName().toString())
          .containsExactly("model.safetensors");
      assertThat(open.bytes()).isBetween(250_000L, 274_000L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; 'model_type'",
        "{\"model_type\": \"nobody\"}; Known are bert, ",
        "{\"model_type\": \"bert\", \"hidden_act\": \"wavy\"}; Known are gelu",
        "{\"model_type\": \"bert\", \"position_embedding_type\": \"relative_key\"}; relative_key",
        "{\"model_type\": \"bert\", \"vocab_size\": 9, \"num_attention_heads\": 7}; 7 heads",
        "{\"model_type\": \"bert\", \"vocab_size\": 9, \"num_attention_heads\": 0}; 0 heads",
        "{\"model_type\": \"bert\", \"hidden_size\": -8}; sizes",
        "{\"model_type\": \"bert\", \"vocab_size\": 2000000000}; sizes",
        "{\"model_type\": \"bert\", \"vocab_size\": \"many\"}; vocab_size",
        "{\"model_type\": \"vit\", \"patch_size\": 0}; Patches",
        "{\"model_type\": \"vit_mae\", \"mask_ratio\": 1}; mask_ratio",
        "{\"model_type\": \"resnet\", \"depths\": [{}, 2, 2, 2]}; depths",
        "{\"model_type\": \"vit\", \"patch_size\": 500}; Patches",
        "{\"model_type\": \"resnet\", \"depths\": [1]}; stages",
        "{\"architecture\": \"torch.nn.MultiheadAttention\", \"num_heads\": 2}; embed_dim",
        "[1]; JSON",
        "{; JSON"
      })
  void saysWhatIsWrongWithAConfig(String config, String part) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    assertThatThrownBy(() -> OpenModel.open(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(part);
  }

  @Test
  void saysWhenThereIsNoConfig() {
    assertThatThrownBy(() -> OpenModel.open(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("config.json");
  }

  @Test
  void saysWhichInputsDoNotFit() {
    try (NDManager manager = NDManager.newBaseManager();
        OpenModel open = OpenModel.open(FIXTURES.resolve("bert"))) {
      NDArray outside = manager.create(new long[] {120}, new Shape(1, 1)); // ids end at 119
      assertThatThrownBy(() -> open.outputs(new Inputs(Map.of("input_ids", outside))))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("input_ids (1, 1) int64");
      NDArray tooLong = manager.zeros(new Shape(1, 41)).toType(outside.getDataType(), false);
      assertThatThrownBy(() -> open.outputs(new Inputs(Map.of("input_ids", tooLong))))
          .isInstanceOf(Problem.class)
          .hasMessageContainingAll("41", "40");
      assertThatThrownBy(() -> open.outputs(new Inputs(Map.of("pixel_values", outside))))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("lack 'input_ids'");
    }
  }

  @Test
  void leavesNothingMappedWhenWeightsDoNotFit() throws IOException {
    Files.copy(FIXTURES.resolve("bert/model.safetensors"), folder.resolve("model.safetensors"));
    Files.writeString(folder.resolve("config.json"), BERT);
    assertThatThrownBy(() -> OpenModel.open(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("word_embeddings", "(120, 48)", "(11, 8)");
  }

  @Test
  @EnabledOnOs(OS.LINUX) // where resident memory can be read
  void givesItsMemoryBackWhenUnloaded() throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        BERT.replace("\"vocab_size\": 11", "\"vocab_size\": 3000000"));
    states(folder);
    long idle = residentMegabytes();
    for (int round = 0; round < 3; round++) {
      try (OpenModel open = OpenModel.open(folder)) {
        assertThat(open.bytes()).isGreaterThan(96_000_000);
      }
    }
    assertThat(residentMegabytes() - idle).isLessThan(100);
  }

  private static long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
