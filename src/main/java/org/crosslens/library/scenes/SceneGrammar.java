package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.crosslens.library.scenes.Slot.Option;

/// The language of the captions: says scenes, reads sentences and knows what a hidden word can be.
public final class SceneGrammar {
  private static final int CAPTIONS = 5;

  private static final List<Pattern> FULL = List.of(Pattern.full(1), Pattern.full(2));
  private static final List<List<Pattern>> OTHERS = List.of(Pattern.others(1), Pattern.others(2));

  private SceneGrammar() {}

  /// Five captions of a scene; the first is the full sentence, the others shorter or put otherwise.
  public static List<String> captions(Scene scene) {
    RandomGenerator random = new SplittableRandom(SceneSource.mix(scene.seed() ^ 0xca9710L));
    List<Pattern> others = OTHERS.get(scene.groups().size() - 1);
    double sum = others.stream().mapToDouble(Pattern::weight).sum();
    List<String> captions = new ArrayList<>();
    captions.add(fullSentence(scene));
    while (captions.size() < CAPTIONS) {
      int i = ScenePrior.draw(random, others.size(), k -> others.get(k).weight() / sum);
      captions.add(say(others.get(i), scene, random));
    }
    return captions;
  }

  /// The sentence that says kinds, colours, counts, relation and setting in the usual words.
  public static String fullSentence(Scene scene) {
    return say(FULL.get(scene.groups().size() - 1), scene, new SplittableRandom(0));
  }

  private static String say(Pattern pattern, Scene scene, RandomGenerator random) {
    Statement truth = Statement.of(scene);
    List<String> words = new ArrayList<>();
    for (Slot slot : pattern.slots()) {
      List<Option> honest =
          slot.options().stream().filter(o -> o.claim().add(truth) != null).toList();
      double sum = honest.stream().mapToDouble(Option::weight).sum();
      int i = ScenePrior.draw(random, honest.size(), k -> honest.get(k).weight() / sum);
      words.addAll(honest.get(i).words());
    }
    return String.join(" ", articles(words));
  }

  /// The words with each article as its next word wants it: "a cat", "an orange cat".
  static List<String> articles(List<String> words) {
    List<String> said = new ArrayList<>(words);
    for (int i = 0; i + 1 < said.size(); i++) {
      if (said.get(i).equals("a") || said.get(i).equals("an")) {
        said.set(i, "aeiou".indexOf(said.get(i + 1).charAt(0)) >= 0 ? "an" : "a");
      }
    }
    return said;
  }

  /// Everything a sentence can mean; nothing if it is ungrammatical.
  ///
  /// Case, commas and the full stop do not matter.
  public static Set<Statement> parse(String sentence) {
    Set<Statement> meanings = new LinkedHashSet<>();
    read(words(sentence), -1, reading -> meanings.add(reading.statement()));
    return meanings;
  }

  /// The words that can stand in one place of a caption, with their probabilities, which sum to 1.
  ///
  /// Exact for captions of test scenes: all ways to write the rest of the sentence are summed,
  /// each as often as scenes and their captions are drawn so.
  ///
  /// @param sentence a caption
  /// @param hidden the index of a word in it, from 0; that word is not looked at
  /// @return an empty map if no word makes a sentence of the rest
  public static Map<String, Double> possible(String sentence, int hidden) {
    List<String> words = words(sentence);
    Map<String, Double> weights = new HashMap<>();
    read(
        words,
        hidden,
        reading -> {
          double prior = Likelihood.of(reading.statement(), reading.pattern().sized());
          double weight = reading.pattern().weight() * reading.weight() * prior;
          if (weight > 0) {
            weights.merge(reading.words().get(hidden), weight, Double::sum);
          }
        });
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((word, weight) -> weight / sum);
    return weights;
  }

  /// The words of a sentence in lower case, as [#possible] counts them.
  public static List<String> words(String sentence) {
    String plain = sentence.toLowerCase(Locale.ROOT).replaceAll("[.,!]", " ").strip();
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split("\\s+", -1));
  }

  private static void read(List<String> words, int hidden, Reading.Reader reader) {
    for (int n = 0; n < FULL.size(); n++) {
      Reading.of(FULL.get(n), words, hidden, reader);
      for (Pattern pattern : OTHERS.get(n)) {
        Reading.of(pattern, words, hidden, reader);
      }
    }
  }
}
