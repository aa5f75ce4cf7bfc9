package org.crosslens.library.scenes;

/// A question about a scene with its only right answer.
///
/// @param text such as "what colour is the cat?"
/// @param answer one of [SceneQuestions#ANSWERS]
public record Question(Sort sort, String text, String answer) {
  /// What is asked for; answers are counted by sort.
  public enum Sort {
    YES_NO,
    COLOUR,
    COUNT,
    WHERE,
    WHAT
  }
}
