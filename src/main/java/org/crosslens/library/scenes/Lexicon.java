package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosslens.library.scenes.Slot.Claim;
import org.crosslens.library.scenes.Slot.Option;

/// The words of the captions: every slot with its usual words and their synonyms.
final class Lexicon {
  /// How often the usual words are said where there are synonyms.
  private static final double USUAL = 0.7;

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

  /// How the first group stands to the second.
  static Slot relation() {
    List<Option> options = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      Claim claim = s -> s.with(relation);
      switch (relation) {
        case LEFT_OF -> phrases(options, claim, "left of", "to the left of");
        case RIGHT_OF -> phrases(options, claim, "right of", "to the right of");
        case ABOVE -> phrases(options, claim, "above", "over");
        case BELOW -> phrases(options, claim, "below", "beneath");
        case ON -> phrases(options, claim, "on", "on top of");
        case IN_FRONT_OF -> phrases(options, claim, "in front of");
      }
    }
    return new Slot(options);
  }

  /// How the second group, which is said first, stands to the first.
  static Slot converse() {
    List<Option> options = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      Claim claim = s -> s.with(relation);
      switch (relation) {
        case LEFT_OF -> phrases(options, claim, "right of", "to the right of");
        case RIGHT_OF -> phrases(options, claim, "left of", "to the left of");
        case ABOVE -> phrases(options, claim, "below", "beneath");
        case BELOW -> phrases(options, claim, "above", "over");
        case ON -> phrases(options, claim, "under", "underneath");
        case IN_FRONT_OF -> phrases(options, claim, "behind");
      }
    }
    return new Slot(options);
  }

  static Slot place() {
    List<Option> options = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      Claim claim = s -> s.with(setting);
      switch (setting) {
        case MEADOW -> phrases(options, claim, "in a meadow", "on the grass", "in a field");
        case SEA -> phrases(options, claim, "at sea", "on the waves");
        case UNDER_WATER -> phrases(options, claim, "under water", "in the deep");
        case NIGHT_SKY -> phrases(options, claim, "in the night sky", "in the starry night");
        case ROOM -> phrases(options, claim, "in a room", "indoors");
        case DESERT -> phrases(options, claim, "in a desert", "on the sand");
        case SNOW -> phrases(options, claim, "in the snow", "on snowy ground");
        case STREET -> phrases(options, claim, "in a street", "in the city");
      }
    }
    return new Slot(options);
  }

  /// The weather, or in clear weather the time of day.
  static Slot air() {
    List<Option> options = new ArrayList<>();
    phrases(options, s -> s.with(Weather.OVERCAST), "under a grey sky", "in dull weather");
    phrases(options, s -> s.with(Weather.RAIN), "in the rain", "in rainy weather");
    phrases(options, s -> s.with(Weather.FOG), "in the fog", "in the mist");
    phrases(options, s -> s.with(TimeOfDay.DAY), "in daylight", "by day");
    phrases(options, s -> s.with(TimeOfDay.EVENING), "in the evening", "at dusk");
    phrases(options, s -> s.with(TimeOfDay.NIGHT), "at night", "after dark");
    return new Slot(options);
  }

  /// Fixed words, in one of several wordings.
  static Slot fixed(String... wordings) {
    List<Option> options = new ArrayList<>();
    phrases(options, s -> s, wordings);
    return new Slot(options);
  }

  private static void phrases(List<Option> options, Claim claim, String... wordings) {
    int n = wordings.length;
    for (int i = 0; i < n; i++) {
      double weight = n == 1 ? 1 : i == 0 ? USUAL : (1 - USUAL) / (n - 1);
      options.add(Option.of(wordings[i], weight, i == 0, claim));
    }
  }
}
