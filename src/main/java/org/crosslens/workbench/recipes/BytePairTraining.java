package org.crosslens.workbench.recipes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Learns byte-pair merges: again and again the two neighbouring pieces that meet most often become
/// one (Sennrich et al. 2016, Neural Machine Translation of Rare Words, algorithm 1).
final class BytePairTraining {
  private final Map<List<String>, Integer> words = new HashMap<>();
  private final List<Pair> merges = new ArrayList<>();

  /// Two neighbouring pieces.
  record Pair(String left, String right) implements Comparable<Pair> {
    String joined() {
      return left + right;
    }

    @Override
    public int compareTo(Pair other) {
      int byLeft = left.compareTo(other.left);
      return byLeft == 0 ? right.compareTo(other.right) : byLeft;
    }
  }

  /// Reads texts, in lower case, each word with the space before it.
  BytePairTraining(List<String> texts) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    counts.forEach((word, count) -> words.put(ByteLetters.spell(" " + word), count));
  }

  /// Learns until there are so many merges or no two pieces are left to join.
  List<Pair> learn(int wanted) {
    while (merges.size() < wanted) {
      Optional<Pair> best = mostFrequent();
      if (best.isEmpty()) {
        break;
      }
      merge(best.get());
      merges.add(best.get());
    }
    return List.copyOf(merges);
  }

  /// Ties go to the first in the alphabet, so that the same texts give the same pieces.
  private Optional<Pair> mostFrequent() {
    Map<Pair, Integer> counts = new TreeMap<>();
    words.forEach(
        (word, count) -> {
          for (int i = 0; i + 1 < word.size(); i++) {
            counts.merge(new Pair(word.get(i), word.get(i + 1)), count, Integer::sum);
          }
        });
    Optional<Pair> best = Optional.empty();
    int most = 0;
    for (Map.Entry<Pair, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = Optional.of(entry.getKey());
      }
    }
    return best;
  }

  private void merge(Pair pair) {
    Map<List<String>, Integer> merged = new HashMap<>();
    words.forEach((word, count) -> merged.merge(merged(word, pair), count, Integer::sum));
    words.clear();
    words.putAll(merged);
  }

  private static List<String> merged(List<String> word, Pair pair) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < word.size(); i++) {
      boolean here =
          i + 1 < word.size()
              && word.get(i).equals(pair.left)
              && word.get(i + 1).equals(pair.right);
      pieces.add(here ? pair.joined() : word.get(i));
      i += here ? 1 : 0;
    }
    return pieces;
  }
}
