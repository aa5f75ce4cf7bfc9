package org.crosslens.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Sampling;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationConfigTest {
  private static final Rules MODEL = Rules.until(5, 0, 20);

  private final Path folder;

  GenerationConfigTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private GenerationConfig read(String json) throws IOException {
    Files.writeString(folder.resolve("generation_config.json"), json);
    return GenerationConfig.in(folder, MODEL);
  }

  @Test
  void withoutAFileTheModelsRulesHold() {
    GenerationConfig config = GenerationConfig.in(folder, MODEL);
    assertThat(config.rules()).isEqualTo(MODEL);
    assertThat(config.beams()).isEqualTo(Beams.of(1));
    assertThat(config.choice(0)).isSameAs(Choice.GREEDY);
  }

  @Test
  void readsLengthsPenaltyAndBeams() throws IOException {
    GenerationConfig config =
        read(
            """
            {"max_length": 16, "min_length": 4, "repetition_penalty": 1.5, "num_beams": 4,
             "length_penalty": 2.0, "early_stopping": true, "eos_token_id": 2}
            """);
    assertThat(config.rules()).isEqualTo(MODEL.atMost(16).atLeast(4).penalised(1.5));
    assertThat(config.beams()).isEqualTo(new Beams(4, 2, true));
  }

  @Test
  void readsNewPiecesAndForbiddenRepeats() throws IOException {
    GenerationConfig config =
        read("{\"max_length\": 16, \"max_new_tokens\": 7, \"no_repeat_ngram_size\": 3}");
    assertThat(config.rules()).isEqualTo(MODEL.atMost(16).atMostNew(7).onceOnly(3));
  }

  @Test
  void readsSampling() throws IOException {
    GenerationConfig config = read("{\"do_sample\": true, \"temperature\": 0.7, \"top_p\": 0.9}");
    assertThat(config.choice(1)).isInstanceOf(Sampling.class);
    assertThat(config.topK()).isEqualTo(50);
  }

  @Test
  void refusesABrokenFile() {
    assertThatThrownBy(() -> read("{\"max_length\": ")).isInstanceOf(Problem.class);
  }
}
