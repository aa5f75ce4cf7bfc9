package org.crosslens.library.scenes;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.crosslens.library.scenes.ScenePrior.Role;
import org.jspecify.annotations.Nullable;

/// An endless row of scenes, each found by its index, so that training resumes where it stopped.
///
/// The split is mixed into the random stream: equal seeds of two splits have no scene in common.
///
/// @param seed equal seeds give equal scenes
/// @param split train and validation leave out the combinations that [#heldOut] keeps for test
/// @param repertoire which scenes are drawn
public record SceneSource(long seed, Split split, Repertoire repertoire) {
  /// One combination of kind, colour and setting in this many is kept from training.
  private static final int HELD_OUT_OF = 8;

  /// All scenes of a split.
  public SceneSource(long seed, Split split) {
    this(seed, split, Repertoire.ALL);
  }

  /// The scene at an index, always the same one.
  public Scene scene(long index) {
    RandomGenerator random =
        new SplittableRandom(mix(mix(mix(seed) + split.name().hashCode()) + index));
    Setting setting = pick(random, Setting.values());
    TimeOfDay time = drawn(random, TimeOfDay.values(), t -> ScenePrior.time(setting, t));
    Weather weather = drawn(random, Weather.values(), w -> ScenePrior.weather(setting, w));
    Relation relation = two(random) ? pick(random, Relation.values()) : null;
    List<Group> groups = groups(random, setting, relation);
    List<SceneObject> objects = new Layout(random).place(groups, relation);
    return new Scene(setting, weather, time, groups, relation, objects, random.nextLong());
  }

  /// Whether a combination is kept from training, so that only test pictures show it.
  public static boolean heldOut(Kind kind, Colour colour, Setting setting) {
    long combination = mix(mix(kind.name().hashCode()) + colour.name().hashCode());
    return Math.floorMod(mix(combination + setting.name().hashCode()), HELD_OUT_OF) == 0;
  }

  private boolean two(RandomGenerator random) {
    return switch (repertoire) {
      case ONE_OBJECT, ONE_GROUP -> false;
      case TWO_GROUPS -> true;
      case ALL -> random.nextDouble() < ScenePrior.TWO_GROUPS;
    };
  }

  private List<Group> groups(RandomGenerator random, Setting setting, @Nullable Relation relation) {
    Kind kind = pick(random, Kind.values());
    if (relation == null) {
      return List.of(group(random, setting, kind, Role.ALONE));
    }
    Kind other = pick(random, Kind.values());
    while (other == kind) {
      other = pick(random, Kind.values());
    }
    boolean greater = random.nextBoolean();
    return List.of(
        group(random, setting, kind, ScenePrior.role(relation, true, greater)),
        group(random, setting, other, ScenePrior.role(relation, false, !greater)));
  }

  private Group group(RandomGenerator random, Setting setting, Kind kind, Role role) {
    Colour colour = pick(random, Colour.values());
    while (!split.drawsHeldOut() && heldOut(kind, colour, setting)) {
      colour = pick(random, Colour.values());
    }
    if (repertoire == Repertoire.ONE_OBJECT) {
      return new Group(kind, colour, Size.LARGE, 1);
    }
    int count = 1 + ScenePrior.draw(random, Group.MOST, i -> ScenePrior.count(role, i + 1));
    Size size = drawn(random, Size.values(), s -> ScenePrior.size(role, count, s));
    return new Group(kind, colour, size, count);
  }

  private static <T> T pick(RandomGenerator random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static <T> T drawn(RandomGenerator random, T[] values, ToDoubleFunction<T> probability) {
    return values[
        ScenePrior.draw(random, values.length, i -> probability.applyAsDouble(values[i]))];
  }

  /// Spreads neighbouring numbers over all 64 bits (the finaliser of SplitMix64, Steele 2014).
  static long mix(long z) {
    long a = z + 0x9e3779b97f4a7c15L;
    a = (a ^ (a >>> 30)) * 0xbf58476d1ce4e5b9L;
    a = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return a ^ (a >>> 31);
  }
}
