package org.crosslens.library.scenes;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/// How likely each fact of a scene is: the tables that scenes are drawn from.
///
/// The grammar reads the same tables to say how likely a hidden word is.
final class ScenePrior {
  /// Share of scenes with two groups where both sorts are drawn.
  static final double TWO_GROUPS = 0.6;

  private static final double[] COUNT = {0.34, 0.21, 0.18, 0.14, 0.13};

  private ScenePrior() {}

  /// The part a group plays, which bounds its count and size.
  enum Role {
    /// The only group.
    ALONE(5),
    /// The bigger of two groups apart.
    GREATER(3),
    /// The smaller of two groups side by side.
    LESSER_BESIDE(5),
    /// The smaller of two groups above each other.
    LESSER_STACKED(4),
    /// What is on something.
    CARRIED(3),
    /// What is in front of something.
    FOREMOST(2),
    /// What something is on or in front of.
    SUPPORT(1);

    private final int most;

    Role(int most) {
      this.most = most;
    }
  }

  /// Probability of a count for a role.
  static double count(Role role, int count) {
    if (count > role.most) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < role.most; i++) {
      sum += COUNT[i];
    }
    return COUNT[count - 1] / sum;
  }

  /// Probability of a size for a role and count.
  static double size(Role role, int count, Size size) {
    return switch (role) {
      case SUPPORT -> size == Size.LARGE ? 1 : 0;
      case LESSER_BESIDE, LESSER_STACKED, FOREMOST -> size == Size.SMALL ? 1 : 0;
      case CARRIED -> pick(size, count == 1 ? 0.6 : 1, count == 1 ? 0.4 : 0, 0);
      case GREATER -> pick(size, 0, count == 1 ? 0.5 : 1, count == 1 ? 0.5 : 0);
      case ALONE -> count == 1 ? pick(size, 0.2, 0.3, 0.5) : pick(size, 0.4, 0.6, 0);
    };
  }

  private static double pick(Size size, double small, double medium, double large) {
    return switch (size) {
      case SMALL -> small;
      case MEDIUM -> medium;
      case LARGE -> large;
    };
  }

  /// Probability of a time of day in a setting.
  static double time(Setting setting, TimeOfDay time) {
    if (setting.outdoors()) {
      return time == TimeOfDay.DAY ? 0.6 : 0.2;
    }
    return time == (setting == Setting.NIGHT_SKY ? TimeOfDay.NIGHT : TimeOfDay.DAY) ? 1 : 0;
  }

  /// Probability of a weather in a setting.
  static double weather(Setting setting, Weather weather) {
    if (setting.outdoors()) {
      return weather == Weather.CLEAR ? 0.55 : 0.15;
    }
    return weather == Weather.CLEAR ? 1 : 0;
  }

  /// The role of the first or second group under a relation, the first being the greater or not.
  static Role role(Relation relation, boolean first, boolean greater) {
    return switch (relation) {
      case ON -> first ? Role.CARRIED : Role.SUPPORT;
      case IN_FRONT_OF -> first ? Role.FOREMOST : Role.SUPPORT;
      case LEFT_OF, RIGHT_OF -> greater ? Role.GREATER : Role.LESSER_BESIDE;
      case ABOVE, BELOW -> greater ? Role.GREATER : Role.LESSER_STACKED;
    };
  }

  /// Draws the index of one of `n` outcomes of the given probabilities.
  static int draw(RandomGenerator random, int n, IntToDoubleFunction weight) {
    double left = random.nextDouble();
    for (int i = 0; i < n - 1; i++) {
      left -= weight.applyAsDouble(i);
      if (left < 0) {
        return i;
      }
    }
    return n - 1;
  }
}
