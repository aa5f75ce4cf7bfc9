package org.crosslens.library.scenes;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A scene as it is written down with its picture: a line of `scenes.jsonl`.
///
/// @param image the picture's file name
/// @param size pixels a side
/// @param relation how the first group stands to the second; missing when there is one group
/// @param objects from back to front
/// @param captions the full sentence first
public record SceneRecord(
    String image,
    int size,
    Setting setting,
    Weather weather,
    TimeOfDay time,
    @Nullable Relation relation,
    List<Group> groups,
    List<Seen> objects,
    List<String> captions,
    List<Question> questions) {
  public SceneRecord {
    groups = List.copyOf(groups);
    objects = List.copyOf(objects);
    captions = List.copyOf(captions);
    questions = List.copyOf(questions);
    if (objects.stream().noneMatch(Seen::main)) {
      throw new IllegalArgumentException("a scene without a main object");
    }
  }

  /// An object in the picture.
  ///
  /// @param group the index of its group
  /// @param box x, y, width and height in pixels
  /// @param main whether it is the main object, the largest
  /// @param mask the lengths of runs of pixels, see [Mask#runs()]
  public record Seen(
      Kind kind,
      Colour colour,
      Size size,
      int group,
      List<Integer> box,
      boolean main,
      List<Integer> mask) {
    /// Checks that the box has four numbers.
    public Seen {
      box = List.copyOf(box);
      mask = List.copyOf(mask);
      if (box.size() != 4) {
        throw new IllegalArgumentException("a box of " + box.size() + " numbers");
      }
    }

    /// The box as a rectangle of pixels.
    public Rectangle rectangle() {
      return new Rectangle(box.get(0), box.get(1), box.get(2), box.get(3));
    }
  }

  static SceneRecord of(String image, Scene scene, int size) {
    List<Mask> masks = Mask.of(scene, size);
    return new SceneRecord(
        image,
        size,
        scene.setting(),
        scene.weather(),
        scene.time(),
        scene.relation(),
        scene.groups(),
        IntStream.range(0, masks.size()).mapToObj(i -> seen(scene, i, masks.get(i))).toList(),
        SceneGrammar.captions(scene),
        SceneQuestions.of(scene));
  }

  private static Seen seen(Scene scene, int index, Mask mask) {
    SceneObject object = scene.objects().get(index);
    Group group = scene.groupOf(object);
    Rectangle box = object.box().pixels(mask.size());
    return new Seen(
        group.kind(),
        group.colour(),
        group.size(),
        object.group(),
        List.of(box.x, box.y, box.width, box.height),
        index == scene.main(),
        mask.runs());
  }

  /// The main object.
  public Seen main() {
    return objects.stream().filter(Seen::main).findFirst().orElseThrow();
  }

  /// All there is to say of the scene, which captions are scored against.
  public Statement statement() {
    return new Statement(
        groups.stream().map(Mention::of).toList(), relation, setting, weather, time);
  }
}
