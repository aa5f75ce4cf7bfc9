package org.crosslens.library.scenes;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosslens.library.scenes.Question.Sort;

/// Asks about scenes, with the answers.
public final class SceneQuestions {
  /// Every answer there is, in a fixed order: the classes of a model that answers.
  public static final List<String> ANSWERS =
      Stream.of(
              Stream.of("yes", "no"),
              Stream.of(Colour.values()).map(Colour::word),
              IntStream.rangeClosed(1, Group.MOST).mapToObj(Words::count),
              Stream.of("left", "right", "above", "below", "on", "under", "in front", "behind"),
              Stream.of(Setting.values()).map(Setting::word),
              Stream.of(Kind.values()).map(Kind::one))
          .flatMap(answers -> answers)
          .toList();

  private SceneQuestions() {}

  /// The questions of a scene: one answered yes and one no, then colour, count, where and what.
  public static List<Question> of(Scene scene) {
    RandomGenerator random = new SplittableRandom(SceneSource.mix(scene.seed() ^ 0x9e5710L));
    Group group = scene.groups().get(random.nextInt(scene.groups().size()));
    Stream<Question> balanced = new YesNo(scene, random).both().stream();
    Stream<Question> open =
        Stream.of(colour(group), count(group), where(scene, random), what(scene, random));
    return Stream.concat(balanced, open).toList();
  }

  private static Question colour(Group group) {
    String text = "what colour " + be(group) + " " + the(group) + "?";
    return new Question(Sort.COLOUR, text, group.colour().word());
  }

  private static Question count(Group group) {
    String text = "how many " + group.kind().many() + " are there?";
    return new Question(Sort.COUNT, text, Words.count(group.count()));
  }

  private static Question where(Scene scene, RandomGenerator random) {
    Relation relation = scene.relation();
    Group first = scene.groups().getFirst();
    if (relation == null) {
      String text = "where " + be(first) + " " + the(first) + "?";
      return new Question(Sort.WHERE, text, scene.setting().word());
    }
    boolean turned = random.nextBoolean();
    Group asked = scene.groups().get(turned ? 1 : 0);
    Group other = scene.groups().get(turned ? 0 : 1);
    String text = "where " + be(asked) + " " + the(asked) + " compared to " + the(other) + "?";
    return new Question(Sort.WHERE, text, place(relation, turned));
  }

  private static Question what(Scene scene, RandomGenerator random) {
    Relation relation = scene.relation();
    if (relation == null) {
      String kind = scene.groups().getFirst().kind().one();
      return new Question(Sort.WHAT, "what is in the picture?", kind);
    }
    boolean turned = random.nextBoolean();
    Group asked = scene.groups().get(turned ? 1 : 0);
    Group other = scene.groups().get(turned ? 0 : 1);
    String text = "what is " + words(relation, turned) + " " + the(other) + "?";
    return new Question(Sort.WHAT, text, asked.kind().one());
  }

  /// The relation as an answer.
  private static String place(Relation relation, boolean turned) {
    return switch (turned ? relation.mirrored() : relation) {
      case LEFT_OF -> "left";
      case RIGHT_OF -> "right";
      case ABOVE -> "above";
      case BELOW -> "below";
      case ON -> turned ? "under" : "on";
      case IN_FRONT_OF -> turned ? "behind" : "in front";
    };
  }

  /// The relation between two nouns.
  private static String words(Relation relation, boolean turned) {
    if (turned && relation.touching()) {
      return place(relation, true);
    }
    return (turned ? relation.mirrored() : relation).words();
  }

  static String be(Group group) {
    return group.count() == 1 ? "is" : "are";
  }

  /// "the cat" or "the cats".
  static String the(Group group) {
    return "the " + (group.count() == 1 ? group.kind().one() : group.kind().many());
  }
}
