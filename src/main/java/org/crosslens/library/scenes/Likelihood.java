package org.crosslens.library.scenes;

import org.crosslens.library.scenes.ScenePrior.Role;

/// How likely it is that a drawn scene is as a sentence says.
final class Likelihood {
  private Likelihood() {}

  /// How likely a scene is of which a statement is true, and whose sizes are said or kept to
  /// themselves as in the statement.
  ///
  /// @param sized whether the sentence could have said sizes
  static double of(Statement s, boolean sized) {
    double sum = 0;
    for (Setting setting : Setting.values()) {
      if (s.setting() == null || s.setting() == setting) {
        sum += air(s, setting) / Setting.values().length;
      }
    }
    return sum * (s.groups().size() == 1 ? one(s, sized) : two(s, sized));
  }

  private static double air(Statement s, Setting setting) {
    Weather weather = s.weather();
    TimeOfDay time = s.time();
    return (weather == null ? 1 : ScenePrior.weather(setting, weather))
        * (time == null ? 1 : ScenePrior.time(setting, time));
  }

  private static double one(Statement s, boolean sized) {
    return (1 - ScenePrior.TWO_GROUPS) * group(s.groups().getFirst(), Role.ALONE, sized);
  }

  private static double two(Statement s, boolean sized) {
    Mention first = s.groups().get(0);
    Mention second = s.groups().get(1);
    if (first.kind() == second.kind()) {
      return 0;
    }
    double sum = 0;
    for (Relation relation : Relation.values()) {
      for (boolean greater : new boolean[] {true, false}) {
        if (s.relation() == null || s.relation() == relation) {
          sum +=
              group(first, ScenePrior.role(relation, true, greater), sized)
                  * group(second, ScenePrior.role(relation, false, !greater), sized);
        }
      }
    }
    double kinds = Kind.values().length;
    return ScenePrior.TWO_GROUPS * sum / (2 * Relation.values().length) * kinds / (kinds - 1);
  }

  private static double group(Mention mention, Role role, boolean sized) {
    double sum = 0;
    for (int count = 1; count <= Group.MOST; count++) {
      if (mention.allows(count)) {
        sum += ScenePrior.count(role, count) * sizes(mention, role, count, sized);
      }
    }
    double colour = mention.colour() == null ? 1 : 1.0 / Colour.values().length;
    return sum * colour / Kind.values().length;
  }

  /// The size as said; if unsaid, each size as often as it stays unsaid, relative to small ones.
  private static double sizes(Mention mention, Role role, int count, boolean sized) {
    Size said = mention.size();
    if (said != null) {
      return ScenePrior.size(role, count, said);
    }
    double medium = ScenePrior.size(role, count, Size.MEDIUM);
    return sized ? 1 - medium + medium / (1 - Lexicon.SIZE_SAID) : 1;
  }
}
