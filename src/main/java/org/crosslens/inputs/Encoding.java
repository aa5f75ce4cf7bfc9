package org.crosslens.inputs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A text as a model reads it: word pieces with their numbers and their places in the text.
///
/// All lists and arrays have one entry a piece, special ones such as `[CLS]` included; treat the
/// arrays as read-only.
///
/// @param text the text as it was given
/// @param ids numbers of the pieces in the model's vocabulary
/// @param pieces the pieces as people should see them
/// @param starts where each piece begins in the text, a `String` index; 0 for special pieces
/// @param ends where each piece ends, exclusive; 0 for special pieces
/// @param wordNumbers which word each piece belongs to, counted from 0; -1 for special pieces
/// @param special whether the tokenizer added the piece
/// @param cutAt where the text was cut because the model takes no more pieces; its length if whole
public record Encoding(
    String text,
    long[] ids,
    List<String> pieces,
    int[] starts,
    int[] ends,
    int[] wordNumbers,
    boolean[] special,
    int cutAt) {
  /// A word of the text and the pieces that it was broken into.
  ///
  /// @param text the word as it stands in the text, or the name of a special piece
  /// @param first its first piece
  /// @param end one past its last piece
  public record Word(String text, int first, int end) {}

  /// Checks that there is one entry a piece.
  public Encoding {
    pieces = List.copyOf(pieces);
    int length = ids.length;
    if (pieces.size() != length
        || starts.length != length
        || ends.length != length
        || wordNumbers.length != length
        || special.length != length) {
      throw new IllegalArgumentException("one entry a piece is needed");
    }
  }

  /// Number of pieces.
  public int length() {
    return ids.length;
  }

  /// Whether the text was too long for the model.
  public boolean cut() {
    return cutAt < text.length();
  }

  /// The encoding with the pieces `from` to `to - 1` left out, as cut for a model's length.
  Encoding without(int from, int to) {
    int[] kept = IntStream.range(0, length()).filter(i -> i < from || i >= to).toArray();
    boolean[] keptSpecial = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptSpecial[i] = special[kept[i]];
    }
    return new Encoding(
        text,
        Arrays.stream(kept).mapToLong(i -> ids[i]).toArray(),
        Arrays.stream(kept).mapToObj(pieces::get).toList(),
        Arrays.stream(kept).map(i -> starts[i]).toArray(),
        Arrays.stream(kept).map(i -> ends[i]).toArray(),
        Arrays.stream(kept).map(i -> wordNumbers[i]).toArray(),
        keptSpecial,
        starts[from]);
  }

  /// The pieces merged into words, in order; a special piece is a word of its own.
  public List<Word> words() {
    List<Word> words = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= length(); i++) {
      if (i == length() || special[i] || wordNumbers[i] != wordNumbers[first]) {
        words.add(word(first, i));
        first = i;
      }
    }
    return words;
  }

  private Word word(int first, int end) {
    String shown =
        special[first] ? pieces.get(first) : text.substring(starts[first], ends[end - 1]).strip();
    return new Word(shown, first, end);
  }
}
