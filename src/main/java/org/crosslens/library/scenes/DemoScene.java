package org.crosslens.library.scenes;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A picture of the demo: a scene made from a sentence, and what is said of it.
///
/// @param name the picture's file name without ending
/// @param caption what is said of it
record DemoScene(String name, String caption, Scene scene) {
  private static final List<DemoScene> ALL =
      List.of(
          of("paint-cat", 23, "a small blue paint pot in front of a large orange cat in a room")
              .saying("Cat with paint"),
          of("rock-head", 1, "a large white statue in a meadow").saying("rock statue"),
          of("tree-frog", 4, "two small brown frogs on a large green leaf in a meadow")
              .saying("frogs on leaf"),
          of("two-jelly", 2, "two pink jellyfish under water").saying("jellyfish"),
          of("butterflies", 5, "three yellow butterflies in a meadow"),
          of("snow-house", 6, "a large red house in the snow"),
          of("boat-birds", 7, "two small blue birds on a large white boat at sea"),
          of("three-fish", 8, "three orange fish under water"),
          of("tree-mushrooms", 9, "a large green tree left of two small red mushrooms in a meadow"),
          of(
              "moon-clouds",
              10,
              "a large orange moon above two small white clouds in the night sky"),
          of("five-stars", 11, "five yellow stars in the night sky"),
          of("house-car", 12, "a small blue car in front of a large pink house in a street"),
          of("desert-train", 13, "a large red train in a desert"),
          of("turtle-rock", 15, "a small orange turtle on a large brown rock at sea"),
          of("four-flowers", 15, "four white flowers in a meadow").at(TimeOfDay.EVENING),
          of("rain-umbrella", 16, "a large purple umbrella in a street").in(Weather.RAIN),
          of("cup-balls", 17, "a large blue cup left of two small red balls in a room"),
          of("dog-chair", 18, "a large brown dog right of a small yellow chair in a room"),
          of("three-kites", 19, "three purple kites in a desert"),
          of("balloons-cat", 20, "two red balloons above a small black cat in the snow"),
          of("five-leaves", 21, "five orange leaves in a street").at(TimeOfDay.EVENING),
          of(
              "train-trees",
              22,
              "a large purple train right of three small green trees in the snow"),
          of("two-boats", 23, "two blue boats at sea").at(TimeOfDay.EVENING),
          of("sunken-chair", 24, "a large brown chair under water"));

  /// The demo's pictures, the four of the lab first.
  static List<DemoScene> all() {
    return ALL;
  }

  /// A scene of which a sentence is true, by day and in clear weather where these can be seen.
  private static DemoScene of(String name, long seed, String sentence) {
    Statement said = SceneGrammar.parse(sentence).iterator().next();
    Setting setting = Objects.requireNonNull(said.setting());
    List<Group> groups = said.groups().stream().map(DemoScene::group).toList();
    RandomGenerator random = new SplittableRandom(seed);
    List<SceneObject> objects = new Layout(random).place(groups, said.relation());
    TimeOfDay time = setting == Setting.NIGHT_SKY ? TimeOfDay.NIGHT : TimeOfDay.DAY;
    Scene scene =
        new Scene(
            setting, Weather.CLEAR, time, groups, said.relation(), objects, random.nextLong());
    return new DemoScene(name, SceneGrammar.fullSentence(scene), scene);
  }

  private static Group group(Mention mention) {
    return new Group(
        Objects.requireNonNull(mention.kind()),
        Objects.requireNonNull(mention.colour()),
        Objects.requireNonNullElse(mention.size(), Size.MEDIUM),
        Objects.requireNonNull(mention.count()));
  }

  private DemoScene saying(String words) {
    return new DemoScene(name, words, scene);
  }

  private DemoScene at(TimeOfDay time) {
    return with(scene.weather(), time);
  }

  private DemoScene in(Weather weather) {
    return with(weather, scene.time());
  }

  private DemoScene with(Weather weather, TimeOfDay time) {
    Scene other =
        new Scene(
            scene.setting(),
            weather,
            time,
            scene.groups(),
            scene.relation(),
            scene.objects(),
            scene.seed());
    return new DemoScene(name, caption, other);
  }
}
