package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.List;
import org.crosslens.library.scenes.Slot.Option;

/// One way to read a sentence.
///
/// @param words the sentence, with the hidden word as this reading fills it
/// @param weight the product of the weights of the chosen options
record Reading(Pattern pattern, Statement statement, List<String> words, double weight) {
  /// Hears each way to read a sentence.
  interface Reader {
    void read(Reading reading);
  }

  /// Finds every way to read a sentence by a pattern.
  ///
  /// @param hidden the index of a word that may be any, or -1
  static void of(Pattern pattern, List<String> words, int hidden, Reader reader) {
    Statement nothing = Statement.nothing(pattern.groups());
    new Search(pattern, words, hidden, reader).from(0, new Reading(pattern, nothing, List.of(), 1));
  }

  private record Search(Pattern pattern, List<String> words, int hidden, Reader reader) {
    void from(int slot, Reading soFar) {
      if (slot == pattern.slots().size()) {
        finish(soFar);
        return;
      }
      for (Option option : pattern.slots().get(slot).options()) {
        if (matches(option.words(), soFar.words.size())) {
          Statement statement = option.claim().add(soFar.statement);
          if (statement != null) {
            from(slot + 1, soFar.with(option, statement, words, hidden));
          }
        }
      }
    }

    /// Hands over a reading of the whole sentence whose articles are right.
    private void finish(Reading whole) {
      List<String> said = SceneGrammar.articles(whole.words);
      if (hidden >= 0 && hidden < said.size()) {
        whole.words.set(hidden, said.get(hidden));
      }
      if (said.size() == words.size() && said.equals(whole.words)) {
        reader.read(whole);
      }
    }

    private boolean matches(List<String> said, int at) {
      if (at + said.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < said.size(); i++) {
        if (at + i != hidden && !same(said.get(i), words.get(at + i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean same(String said, String word) {
      return said.equals(word) || (said.equals("a") && word.equals("an"));
    }
  }

  /// This reading and one option more.
  private Reading with(Option option, Statement more, List<String> sentence, int hidden) {
    List<String> all = new ArrayList<>(words);
    for (String said : option.words()) {
      int at = all.size();
      all.add(at == hidden ? said : sentence.get(at));
    }
    return new Reading(pattern, more, all, weight * option.weight());
  }
}
