package org.crosslens.inputs;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosslens.results.Problem;

/// Breaks texts into the word pieces that a model knows, and puts them together again.
///
/// It can be used from several threads at once.
public final class Tokenizer implements AutoCloseable {
  private static final Map<String, String> WHOLE =
      Map.of("truncation", "do_not_truncate", "padding", "do_not_pad");

  private final SharedTokenizer library;
  private final int longest;
  private final int vocabularySize;
  private final long padding;
  private final Spelling spelling;

  private Tokenizer(
      SharedTokenizer library, int longest, int vocabularySize, long padding, Spelling spelling) {
    this.library = library;
    this.longest = longest;
    this.vocabularySize = vocabularySize;
    this.padding = padding;
    this.spelling = spelling;
  }

  /// The tokenizer of a model's folder: `tokenizer.json`, else `vocab.txt` (WordPiece), else
  /// `vocab.json` with `merges.txt` (byte pairs), with `tokenizer_config.json` where there is one.
  ///
  /// @throws Problem when there is none or it is damaged
  public static Tokenizer of(Path modelFolder) {
    try {
      TokenizerSettings settings = TokenizerSettings.in(modelFolder);
      JsonObject json = TokenizerFiles.read(modelFolder, settings);
      int size = TokenizerFiles.vocabularySize(json);
      Spelling spelling = Spelling.of(json);
      // Last, since what is open must be closed.
      SharedTokenizer library = open(json);
      long padding = padding(library, settings);
      return new Tokenizer(library, settings.longest(), size, padding, spelling);
    } catch (Problem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Problem(
          "The tokenizer in " + modelFolder + " is damaged.", "Fetch the model again.", e);
    }
  }

  private static SharedTokenizer open(JsonObject json) throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return new SharedTokenizer(
        HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(bytes), WHOLE));
  }

  /// The number that fills up shorter texts; masked, so that any will do where none is named.
  private static long padding(SharedTokenizer library, TokenizerSettings settings) {
    return Stream.of(
            settings.special("pad_token").orElse("[PAD]"),
            "<pad>",
            settings.special("eos_token").orElse("<|endoftext|>"))
        .mapToLong(piece -> number(library, piece))
        .filter(number -> number >= 0)
        .findFirst()
        .orElse(0);
  }

  private static long number(SharedTokenizer library, String piece) {
    var found = library.ask(l -> l.encode(piece, false, false));
    boolean itself = found.getTokens().length == 1 && found.getTokens()[0].equals(piece);
    return itself ? found.getIds()[0] : -1;
  }

  /// This tokenizer for a model: texts are cut to the model's positions.
  ///
  /// @param positions the most pieces that the model takes
  /// @param vocabulary how many pieces the model knows
  /// @throws Problem when the tokenizer knows more pieces than the model
  public Tokenizer fitted(int positions, int vocabulary) {
    if (vocabularySize > vocabulary) {
      throw new Problem(
          "The tokenizer knows %,d pieces, but the model only %,d."
              .formatted(vocabularySize, vocabulary),
          "Put the tokenizer that belongs to the model into its folder.");
    }
    return new Tokenizer(library, Math.min(longest, positions), vocabularySize, padding, spelling);
  }

  /// How many pieces the tokenizer knows.
  public int vocabularySize() {
    return vocabularySize;
  }

  /// The pieces of a text with the special ones around them, cut where the model takes no more.
  public Encoding encode(String text) {
    String wellFormed = Spelling.wellFormed(text);
    Encoding whole = spelling.encoding(text, library.ask(l -> l.encode(wellFormed, true, false)));
    return whole.length() <= longest ? whole : cut(whole);
  }

  /// Drops pieces before the special ones at the end, which the model cannot do without.
  private Encoding cut(Encoding whole) {
    int tail = 0;
    while (tail < whole.length() && whole.special()[whole.length() - 1 - tail]) {
      tail++;
    }
    int kept = Math.max(longest - tail, 0);
    return whole.without(kept, whole.length() - tail);
  }

  /// Several texts as a model takes them.
  public TextBatch batch(List<String> texts) {
    return batch(texts, 0);
  }

  /// Several texts as a part of a larger batch, in which others are longer.
  ///
  /// @param least how many pieces each is padded to, should all be shorter
  public TextBatch batch(List<String> texts, int least) {
    return TextBatch.of(texts.stream().map(this::encode).toList(), padding, least);
  }

  /// The text of pieces, special ones left out.
  public String decode(long[] ids) {
    return spelling.text(library.ask(l -> l.decode(ids, true)));
  }

  /// Each piece by itself as people should see it, special ones by their names.
  public List<String> pieces(long[] ids) {
    return Arrays.stream(ids)
        .mapToObj(id -> spelling.shown(library.ask(l -> l.decode(new long[] {id}, false))))
        .toList();
  }

  /// The words of a text that hold letters which the vocabulary lacks, so that the model cannot
  /// tell them from other such words.
  public List<String> unknown(String text) {
    Encoding encoding = encode(text);
    return encoding.words().stream()
        .filter(
            word ->
                encoding.pieces().subList(word.first(), word.end()).contains(spelling.unknown()))
        .map(Encoding.Word::text)
        .distinct()
        .toList();
  }

  /// The number of a piece that stands for itself, such as `[MASK]`, or -1 when it is not known.
  public long number(String piece) {
    return number(library, piece);
  }

  /// Gives the library's memory back; tokenizers fitted from this one end with it.
  @Override
  public void close() {
    library.close();
  }
}
