package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.crosslens.TestEngine;
import org.crosslens.inputs.Encoding;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.Question;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneQuestions;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPieceJsonTest {
  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void everyWordSaidOrAskedOfScenesIsOnePiece(@TempDir Path folder) throws IOException {
    SceneSource source = new SceneSource(77, Split.TEST);
    try (Tokenizer tokenizer = tokenizer(folder)) {
      LongStream.range(0, 200)
          .mapToObj(source::scene)
          .forEach(
              scene -> {
                for (String caption : SceneGrammar.captions(scene)) {
                  int words = SceneGrammar.words(caption).size();
                  assertThat(tokenizer.encode(caption).ids()).hasSize(2 + words);
                }
                for (Question question : SceneQuestions.of(scene)) {
                  int words = question.text().split(" ", -1).length;
                  assertThat(tokenizer.encode(question.text()).ids()).hasSize(3 + words); // and "?"
                }
              });
    }
  }

  @Test
  void otherWordsAreSpelt(@TempDir Path folder) throws IOException {
    try (Tokenizer tokenizer = tokenizer(folder)) {
      Encoding encoding = tokenizer.encode("A Zebra, 2!");
      assertThat(encoding.ids()).startsWith(2).endsWith(3).doesNotContain(1);
      assertThat(tokenizer.decode(encoding.ids())).isEqualTo("a zebra, 2!");
    }
  }

  @Test
  void specialPiecesHaveFixedNumbers(@TempDir Path folder) throws IOException {
    try (Tokenizer tokenizer = tokenizer(folder, "[DEC]")) {
      assertThat(tokenizer.number(WordPieceJson.PADDING)).isEqualTo(0);
      assertThat(tokenizer.number(WordPieceJson.UNKNOWN)).isEqualTo(1);
      assertThat(tokenizer.number(WordPieceJson.MASK)).isEqualTo(4);
      assertThat(tokenizer.number("[DEC]")).isEqualTo(5);
    }
  }

  private static Tokenizer tokenizer(Path folder, String... more) throws IOException {
    JsonObject json = WordPieceJson.ofScenes(more);
    Files.writeString(folder.resolve("tokenizer.json"), json.toString());
    JsonObject settings = WordPieceJson.settings(48);
    Files.writeString(folder.resolve("tokenizer_config.json"), settings.toString());
    return Tokenizer.of(folder);
  }

  @Test
  void aUsersCaptionsGiveTheWordsThatComeMoreThanOnce() {
    JsonObject json =
        WordPieceJson.ofCaptions(
            List.of("A dog runs .", "A Dog, a cat!", "The cat runs; a zebra sleeps"), 3);
    JsonObject pieces = json.getAsJsonObject("model").getAsJsonObject("vocab");
    assertThat(pieces.keySet()).contains("a", "cat", "dog", "z", "##z");
    assertThat(pieces.keySet()).doesNotContain("runs", "zebra", "the"); // fourth, and once
    assertThat(pieces.get("[MASK]").getAsInt()).isEqualTo(4);
  }
}
