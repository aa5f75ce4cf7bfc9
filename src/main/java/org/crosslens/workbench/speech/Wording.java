package org.crosslens.workbench.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crosslens.generation.Step;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.results.speech.SpokenPiece;
import org.crosslens.results.speech.SpokenPiece.Alternative;
import org.crosslens.results.speech.SpokenWord;

/// Turns what a decoder chose into pieces and words for people.
///
/// @param tokenizer of the model
/// @param stopIds pieces that end a text
record Wording(Tokenizer tokenizer, Set<Long> stopIds) {
  /// Alternatives kept of each step.
  private static final int SHOWN = 10;

  /// What one row said in a step.
  SpokenPiece piece(Step step) {
    List<Step.Alternative> top = step.alternatives(0, SHOWN);
    long[] ids = top.stream().mapToLong(Step.Alternative::id).toArray();
    List<String> texts = tokenizer.pieces(ids);
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      alternatives.add(
          new Alternative(
              ids[i], texts.get(i), top.get(i).probability(), stopIds.contains(ids[i])));
    }
    long id = step.ids()[0];
    return new SpokenPiece(
        id, tokenizer.pieces(new long[] {id}).getFirst(), step.probability(0), alternatives);
  }

  /// Whether a piece ends the text.
  boolean ends(SpokenPiece piece) {
    return stopIds.contains(piece.id());
  }

  /// The text of pieces behind a prompt.
  String text(long[] prompt, List<SpokenPiece> pieces) {
    return text(prompt, pieces, pieces.size()).strip();
  }

  private String text(long[] prompt, List<SpokenPiece> pieces, int count) {
    long[] ids = Arrays.copyOf(prompt, prompt.length + count);
    for (int i = 0; i < count; i++) {
      ids[prompt.length + i] = pieces.get(i).id();
    }
    return tokenizer.decode(ids);
  }

  /// Merges pieces into words, by what each adds to the text: a piece that adds a space or a
  /// punctuation mark first begins a word, and one that changes what stood there belongs to it.
  List<SpokenWord> words(long[] prompt, List<SpokenPiece> pieces) {
    List<SpokenWord> words = new ArrayList<>();
    String before = text(prompt, pieces, 0);
    int first = -1; // of the word that grows
    int start = 0; // of that word in the text
    for (int i = 0; i < pieces.size(); i++) {
      String after = text(prompt, pieces, i + 1);
      if (!after.strip().equals(before.strip())) {
        if (first < 0 || begins(before, after)) {
          add(words, before, start, pieces, first, i);
          first = i;
          start = after.startsWith(before) ? before.length() : 0;
        }
        before = after;
      }
    }
    add(words, before, start, pieces, first, pieces.size());
    return words;
  }

  private static boolean begins(String before, String after) {
    if (!after.startsWith(before)) {
      return false;
    }
    int added = after.codePointAt(before.length());
    return !Character.isLetterOrDigit(added) && added != '\'' && added != '\u2019';
  }

  private static void add(
      List<SpokenWord> words,
      String text,
      int start,
      List<SpokenPiece> pieces,
      int first,
      int end) {
    if (first >= 0) {
      double probability =
          pieces.subList(first, end).stream()
              .mapToDouble(SpokenPiece::probability)
              .reduce(1, (a, b) -> a * b);
      words.add(new SpokenWord(text.substring(start).strip(), first, end, probability));
    }
  }
}
