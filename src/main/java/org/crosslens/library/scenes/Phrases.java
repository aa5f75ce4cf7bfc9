package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.List;
import org.crosslens.library.scenes.Slot.Claim;
import org.crosslens.library.scenes.Slot.Option;

/// The words said of a whole scene: relation, setting, weather and time; the usual wording first.
final class Phrases {
  private Phrases() {}

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
      double weight = n == 1 ? 1 : i == 0 ? Lexicon.USUAL : (1 - Lexicon.USUAL) / (n - 1);
      options.add(Option.of(wordings[i], weight, i == 0, claim));
    }
  }
}
