package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.List;

/// The build of a sentence: a row of slots.
///
/// @param groups how many groups it names
/// @param weight its share among the captions of a scene with so many groups
/// @param sized whether it may say sizes
/// @param slots from the first word to the last
record Pattern(int groups, double weight, boolean sized, List<Slot> slots) {
  /// Share of the captions that are the full sentence: the first of five.
  private static final double FULL = 0.2;

  /// Share of the other captions that say no colour.
  private static final double PALE = 0.13;

  /// The full sentence of one group or two: the same words for the same facts.
  static Pattern full(int groups) {
    List<Slot> slots = new ArrayList<>(groups == 1 ? phrase(0, true, false) : pair(true, false));
    slots.add(Phrases.place());
    return new Pattern(groups, FULL, false, slots.stream().map(Slot::usual).toList());
  }

  /// Every other build; their weights and the full sentence's sum to one.
  static List<Pattern> others(int groups) {
    List<Pattern> all = new ArrayList<>();
    for (boolean coloured : new boolean[] {true, false}) {
      List<Pattern> some = groups == 1 ? forOne(coloured) : forTwo(coloured);
      double share = (1 - FULL) * (coloured ? 1 - PALE : PALE);
      for (Pattern p : some) {
        all.add(new Pattern(groups, p.weight * share, p.sized, p.slots));
      }
    }
    return List.copyOf(all);
  }

  private static List<Pattern> forOne(boolean coloured) {
    List<Slot> phrase = phrase(0, coloured, true);
    List<Slot> bare = bare(0, coloured);
    List<Slot> place = List.of(Phrases.place());
    List<Slot> be = List.of(Lexicon.thereBe(0));
    List<Slot> air = List.of(Phrases.air());
    return List.of(
        of(1, 0.12, true, phrase, place),
        of(1, 0.20, true, be, phrase, place),
        of(1, 0.16, true, place, be, phrase),
        of(1, 0.14, true, picture(), phrase),
        of(1, 0.12, true, phrase),
        of(1, 0.08, false, bare, place),
        of(1, 0.06, false, bare),
        of(1, 0.12, true, phrase, place, air));
  }

  private static List<Pattern> forTwo(boolean coloured) {
    List<Slot> first = phrase(0, coloured, true);
    List<Slot> second = phrase(1, coloured, true);
    List<Slot> pair = pair(coloured, true);
    List<Slot> bareFirst = bare(0, coloured);
    List<Slot> bareSecond = bare(1, coloured);
    List<Slot> place = List.of(Phrases.place());
    List<Slot> relation = List.of(Phrases.relation());
    List<Slot> converse = List.of(Phrases.converse());
    List<Slot> be = List.of(Lexicon.thereBe(0));
    List<Slot> air = List.of(Phrases.air());
    List<Slot> with = List.of(Phrases.fixed("with"));
    List<Slot> and = List.of(Phrases.fixed("and"));
    return List.of(
        of(2, 0.10, true, pair, place),
        of(2, 0.14, true, second, converse, first, place),
        of(2, 0.14, true, place, be, pair),
        of(2, 0.04, true, picture(), first, and, second),
        of(2, 0.04, true, picture(), second, and, first),
        of(2, 0.14, true, pair),
        of(2, 0.10, true, second, converse, first),
        of(2, 0.10, false, bareFirst, relation, bareSecond),
        of(2, 0.02, false, bareFirst, with, bareSecond),
        of(2, 0.02, false, bareSecond, with, bareFirst),
        of(2, 0.04, true, first, with, second, place),
        of(2, 0.04, true, second, with, first, place),
        of(2, 0.08, true, pair, air));
  }

  private static List<Slot> picture() {
    return List.of(Phrases.fixed("a picture of", "a drawing of", "an image of"));
  }

  /// "two small red cats".
  private static List<Slot> phrase(int group, boolean coloured, boolean sized) {
    List<Slot> slots = new ArrayList<>();
    slots.add(Lexicon.count(group));
    if (sized) {
      slots.add(Lexicon.size(group));
    }
    if (coloured) {
      slots.add(Lexicon.colour(group));
    }
    slots.add(Lexicon.noun(group, false));
    return slots;
  }

  /// "red cats".
  private static List<Slot> bare(int group, boolean coloured) {
    Slot noun = Lexicon.noun(group, true);
    return coloured ? List.of(Lexicon.colour(group), noun) : List.of(noun);
  }

  /// "two red cats left of a blue house".
  private static List<Slot> pair(boolean coloured, boolean sized) {
    List<Slot> slots = new ArrayList<>(phrase(0, coloured, sized));
    slots.add(Phrases.relation());
    slots.addAll(phrase(1, coloured, sized));
    return slots;
  }

  @SafeVarargs
  private static Pattern of(int groups, double weight, boolean sized, List<Slot>... rows) {
    List<Slot> slots = new ArrayList<>();
    for (List<Slot> row : rows) {
      slots.addAll(row);
    }
    return new Pattern(groups, weight, sized, List.copyOf(slots));
  }
}
