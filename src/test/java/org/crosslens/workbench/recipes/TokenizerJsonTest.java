package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.TestEngine;
import org.crosslens.inputs.Encoding;
import org.crosslens.inputs.Tokenizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerJsonTest {
  private static final List<String> TEXTS =
      List.of("a red cat", "two red cats", "a cat on a hat", "a cat in red");

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void theMostFrequentNeighboursAreJoinedFirst() {
    List<BytePairTraining.Pair> merges = new BytePairTraining(TEXTS).learn(3);
    // "at" five times; "Ġ" with "c" or "r" less often; ties by the alphabet
    assertThat(merges.getFirst()).isEqualTo(new BytePairTraining.Pair("a", "t"));
    assertThat(merges).hasSize(3);
  }

  @Test
  void frequentWordsBecomeOnePiece(@TempDir Path folder) throws IOException {
    try (Tokenizer tokenizer = tokenizer(folder)) {
      Encoding encoding = tokenizer.encode("A red cat");
      assertThat(encoding.pieces()).hasSize(5);
      assertThat(encoding.ids()).startsWith(0).endsWith(1);
    }
  }

  @Test
  void anyTextComesBack(@TempDir Path folder) throws IOException {
    try (Tokenizer tokenizer = tokenizer(folder)) {
      for (String text : List.of("zebra, quagga!", "größe", "猫と犬", "🐸")) {
        Encoding encoding = tokenizer.encode(text);
        assertThat(tokenizer.decode(encoding.ids()).strip()).isEqualTo(text);
      }
    }
  }

  private static Tokenizer tokenizer(Path folder) throws IOException {
    JsonObject json = TokenizerJson.learn(TEXTS, 300);
    Files.writeString(folder.resolve("tokenizer.json"), json.toString());
    Files.writeString(folder.resolve("tokenizer_config.json"), ClipFolder.tokenizer(48).toString());
    return Tokenizer.of(folder);
  }
}
