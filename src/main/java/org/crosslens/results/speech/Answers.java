package org.crosslens.results.speech;

import java.util.List;
import org.crosslens.results.Provenance;

/// What a model answers to a question about a picture.
///
/// @param question as it was asked
/// @param answers most probable first; they sum to one only where a model chooses and was trained
///     with one right answer a question; one that writes gives the probability of writing just this
/// @param words the question's words with their pieces, each of probability 1
/// @param looks where each piece of the question looked in the picture
/// @param provenance what made it
public record Answers(
    String question,
    List<Likely> answers,
    List<SpokenWord> words,
    Looks looks,
    Provenance provenance) {
  /// Copies the lists and checks that there is an answer.
  public Answers {
    answers = List.copyOf(answers);
    words = List.copyOf(words);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("a question without any answer");
    }
  }

  /// The most probable answer.
  public Likely best() {
    return answers.getFirst();
  }
}
