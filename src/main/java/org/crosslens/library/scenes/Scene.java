package org.crosslens.library.scenes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All that is known of one drawn picture: what is in it, where, and how it looks.
///
/// @param groups one or two groups of different kinds
/// @param relation how the first group stands to the second; null when there is one group
/// @param objects every object, in the order in which they are drawn
/// @param seed what the backdrop, the captions and the questions are drawn from
public record Scene(
    Setting setting,
    Weather weather,
    TimeOfDay time,
    List<Group> groups,
    @Nullable Relation relation,
    List<SceneObject> objects,
    long seed) {
  public Scene {
    groups = List.copyOf(groups);
    objects = List.copyOf(objects);
    if (groups.isEmpty() || groups.size() > 2 || (groups.size() == 2) != (relation != null)) {
      throw new IllegalArgumentException("a scene has one group, or two and a relation");
    }
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      long drawn = objects.stream().filter(o -> o.group() == group).count();
      if (drawn != groups.get(i).count()) {
        throw new IllegalArgumentException("group " + i + " has " + drawn + " objects");
      }
    }
  }

  /// The main object, which is the largest, as an index into [#objects()].
  public int main() {
    return IntStream.range(0, objects.size())
        .boxed()
        .max(Comparator.comparingDouble(i -> objects.get(i).box().area()))
        .orElseThrow();
  }

  /// The group of the main object.
  public Group mainGroup() {
    return groups.get(objects.get(main()).group());
  }

  /// The group that an object belongs to.
  public Group groupOf(SceneObject object) {
    return groups.get(object.group());
  }
}
