package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.TestEngine;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerTest {
  @BeforeAll
  static void open() {
    TestEngine.open();
  }

  @Test
  void piecesAndWordsStandWhereTheTextHasThem(@TempDir Path folder) throws IOException {
    try (Tokenizer bert = Tokenizer.of(TinyVocabularies.wordPieces(folder))) {
      Encoding encoding = bert.encode("A cat sleeping!");
      assertThat(encoding.pieces())
          .containsExactly("[CLS]", "A", "cat", "sleep", "##ing", "!", "[SEP]");
      assertThat(encoding.starts()).containsExactly(0, 0, 2, 6, 11, 14, 0);
      assertThat(encoding.ends()).containsExactly(0, 1, 5, 11, 14, 15, 0);
      assertThat(encoding.special()).containsExactly(true, false, false, false, false, false, true);
      assertThat(encoding.words())
          .extracting(Encoding.Word::text)
          .containsExactly("[CLS]", "A", "cat", "sleeping", "!", "[SEP]");
      assertThat(encoding.words().get(3)).isEqualTo(new Encoding.Word("sleeping", 3, 5));
      assertThat(encoding.cut()).isFalse();
    }
  }

  @Test
  void placesAreThoseOfJavaEvenAfterAnEmoji(@TempDir Path folder) throws IOException {
    try (Tokenizer bert = Tokenizer.of(TinyVocabularies.wordPieces(folder))) {
      Encoding encoding = bert.encode("😀 dôg");
      assertThat(encoding.pieces()).containsExactly("[CLS]", "[UNK]", "dôg", "[SEP]");
      assertThat(encoding.starts()).containsExactly(0, 0, 3, 0);
      assertThat(encoding.words().get(1).text()).isEqualTo("😀");
    }
  }

  @Test
  void bytePairsAreShownAsText(@TempDir Path folder) throws IOException {
    try (Tokenizer clip =
            Tokenizer.of(TinyVocabularies.clip(Files.createDirectory(folder.resolve("c"))));
        Tokenizer gpt2 = Tokenizer.of(TinyVocabularies.gpt2(folder))) {
      assertThat(clip.encode("A  Cat").pieces())
          .containsExactly("<|startoftext|>", "A", "Cat", "<|endoftext|>");
      assertThat(clip.decode(new long[] {8, 1, 7, 9})).isEqualTo("a cat");
      assertThat(clip.pieces(new long[] {8, 1, 7})).containsExactly("<|startoftext|>", "a", "cat");
      assertThat(gpt2.encode("a cat").pieces()).containsExactly("a", "cat");
      assertThat(gpt2.decode(new long[] {0, 7, 8})).isEqualTo("a cat");
      assertThat(gpt2.pieces(new long[] {3})).containsExactly("␣");
    }
  }

  @Test
  void aLongTextIsCutBeforeItsEndPiece(@TempDir Path folder) throws IOException {
    try (Tokenizer bert = Tokenizer.of(TinyVocabularies.wordPieces(folder))) {
      Encoding encoding = bert.fitted(4, 11).encode("a cat a dog");
      assertThat(encoding.ids()).containsExactly(1, 5, 6, 2);
      assertThat(encoding.cut()).isTrue();
      assertThat(encoding.text().substring(encoding.cutAt())).isEqualTo("a dog");
      assertThat(bert.fitted(6, 11).encode("a cat a dog").cut()).isFalse();
    }
  }

  @Test
  void shorterTextsArePaddedAndMasked(@TempDir Path folder) throws IOException {
    try (Tokenizer clip = Tokenizer.of(TinyVocabularies.clip(folder))) {
      TextBatch batch = clip.batch(List.of("a", "a cat"));
      assertThat(batch.ids()).isDeepEqualTo(new long[][] {{8, 1, 9, 9}, {8, 1, 7, 9}});
      assertThat(batch.mask()).isDeepEqualTo(new long[][] {{1, 1, 1, 0}, {1, 1, 1, 1}});
      assertThat(clip.batch(List.of()).ids()).isEmpty();
    }
  }

  @Test
  void aTokenizerOfAnotherModelIsRefused(@TempDir Path folder) throws IOException {
    try (Tokenizer bert = Tokenizer.of(TinyVocabularies.wordPieces(folder))) {
      assertThatThrownBy(() -> bert.fitted(8, 10))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("11 pieces");
    }
  }

  @Test
  void theSettingsFileIsHonoured(@TempDir Path folder) throws IOException {
    TinyVocabularies.wordPieces(folder);
    Files.writeString(
        folder.resolve("tokenizer_config.json"),
        """
        {"do_lower_case": false, "model_max_length": 3, "pad_token": {"content": "[MASK]"},
         "added_tokens_decoder": {"11": {"content": "[DEC]"}}}
        """);
    try (Tokenizer bert = Tokenizer.of(folder)) {
      assertThat(bert.encode("A").ids()).containsExactly(1, 3, 2);
      assertThat(bert.encode("a cat").ids()).containsExactly(1, 5, 2);
      assertThat(bert.batch(List.of("", "a")).ids()[0]).containsExactly(1, 2, 4);
      assertThat(bert.number("[DEC]")).isEqualTo(11);
      assertThat(bert.number("zebra")).isEqualTo(-1);
      assertThat(bert.vocabularySize()).isEqualTo(12);
    }
  }

  @Test
  void oddTextsDoNoHarm(@TempDir Path folder) throws IOException {
    try (Tokenizer bert = Tokenizer.of(TinyVocabularies.wordPieces(folder))) {
      for (String text : List.of("\0 cat", "\ud800 cat", "cat \udc00", "\n\t", "a ".repeat(5000))) {
        assertThat(bert.fitted(20, 11).encode(text).length()).isBetween(2, 20);
      }
    }
  }

  @Test
  void missingAndDamagedFilesAreToldOf(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> Tokenizer.of(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no tokenizer");
    TinyVocabularies.clip(folder);
    Files.delete(folder.resolve("merges.txt"));
    assertThatThrownBy(() -> Tokenizer.of(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("merges.txt");
    Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {}}");
    assertThatThrownBy(() -> Tokenizer.of(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("damaged");
    Files.writeString(folder.resolve("tokenizer.json"), "[1, ");
    assertThatThrownBy(() -> Tokenizer.of(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("tokenizer.json");
  }
}
