package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosslens.library.scenes.Slot.Claim;
import org.crosslens.library.scenes.Slot.Option;

/// The words said of a group: number, size, colour and noun.
final class Lexicon {
  /// How often the usual words are said where there are synonyms.
  static final double USUAL = 0.7;

  /// How often the size of a small or large group is said.
  static final double SIZE_SAID = 0.25;

  /// Further nouns of a kind, each as singular/plural.
  private static final Map<Kind, List<String>> NOUNS =
      Map.ofEntries(
          Map.entry(Kind.CAT, List.of("kitten/kittens")),
          Map.entry(Kind.DOG, List.of("puppy/puppies")),
          Map.entry(Kind.FROG, List.of("toad/toads")),
          Map.entry(Kind.TURTLE, List.of("tortoise/tortoises")),
          Map.entry(Kind.FLOWER, List.of("blossom/blossoms")),
          Map.entry(Kind.HOUSE, List.of("cottage/cottages")),
          Map.entry(Kind.BOAT, List.of("sailing boat/sailing boats", "ship/ships")),
          Map.entry(Kind.CAR, List.of("automobile/automobiles")),
          Map.entry(Kind.TRAIN, List.of("steam engine/steam engines")),
          Map.entry(Kind.BALL, List.of("beach ball/beach balls")),
          Map.entry(Kind.UMBRELLA, List.of("parasol/parasols")),
          Map.entry(Kind.CUP, List.of("mug/mugs")),
          Map.entry(Kind.STATUE, List.of("rock statue/rock statues", "stone statue/stone statues")),
          Map.entry(Kind.MOON, List.of("crescent/crescents")),
          Map.entry(Kind.MUSHROOM, List.of("toadstool/toadstools")),
          Map.entry(Kind.PAINT, List.of("pot of paint/pots of paint")),
          Map.entry(Kind.ROCK, List.of("boulder/boulders")));

  private Lexicon() {}

  /// "a" or "an" for one, which the sentence checks against its next word, else the number.
  static Slot count(int group) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("a", 1, true, s -> s.with(group, s.groups().get(group).with(1))));
    for (int n = 2; n <= Group.MOST; n++) {
      int number = n;
      Claim claim = s -> s.with(group, s.groups().get(group).with(number));
      options.add(Option.of(Words.count(n), 1, true, claim));
    }
    return new Slot(options);
  }

  /// A size, or nothing; the medium size is never said.
  static Slot size(int group) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", 1 - SIZE_SAID, true, s -> s));
    for (String word : List.of("small", "little")) {
      Claim claim = s -> s.with(group, s.groups().get(group).with(Size.SMALL));
      options.add(Option.of(word, SIZE_SAID / 2, false, claim));
    }
    for (String word : List.of("large", "big")) {
      Claim claim = s -> s.with(group, s.groups().get(group).with(Size.LARGE));
      options.add(Option.of(word, SIZE_SAID / 2, false, claim));
    }
    return new Slot(options);
  }

  static Slot colour(int group) {
    List<Option> options = new ArrayList<>();
    for (Colour colour : Colour.values()) {
      Claim claim = s -> s.with(group, s.groups().get(group).with(colour));
      options.add(Option.of(colour.word(), 1, true, claim));
    }
    return new Slot(options);
  }

  /// A noun that agrees with its number; `bare` ones follow no article, as in "cat with paint".
  static Slot noun(int group, boolean bare) {
    List<Option> options = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> others = NOUNS.getOrDefault(kind, List.of());
      String one = bare && kind == Kind.PAINT ? "paint" : kind.one();
      add(options, group, kind, one + "/" + kind.many(), others.isEmpty() ? 1 : USUAL, true);
      for (String noun : others) {
        add(options, group, kind, noun, (1 - USUAL) / others.size(), false);
      }
    }
    return new Slot(options);
  }

  private static void add(
      List<Option> options, int group, Kind kind, String forms, double weight, boolean usual) {
    int slash = forms.indexOf('/');
    for (boolean plural : new boolean[] {false, true}) {
      String noun = plural ? forms.substring(slash + 1) : forms.substring(0, slash);
      options.add(
          Option.of(
              noun,
              weight,
              usual,
              s -> {
                Mention mention = s.groups().get(group).with(kind);
                return s.with(group, mention == null ? null : mention.plural(plural));
              }));
    }
  }

  /// "there is" or "there are".
  static Slot thereBe(int group) {
    return new Slot(
        List.of(
            Option.of("there is", 1, true, s -> s.with(group, s.groups().get(group).plural(false))),
            Option.of(
                "there are", 1, true, s -> s.with(group, s.groups().get(group).plural(true)))));
  }
}
