package org.crosslens.library.scenes;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sentence says of a scene; null is what it leaves unsaid.
///
/// @param groups one mention, or two in the order of the relation
/// @param relation how the first stands to the second
public record Statement(
    List<Mention> groups,
    @Nullable Relation relation,
    @Nullable Setting setting,
    @Nullable Weather weather,
    @Nullable TimeOfDay time) {
  public Statement {
    groups = List.copyOf(groups);
  }

  /// Nothing said yet of so many groups.
  static Statement nothing(int groups) {
    return new Statement(Collections.nCopies(groups, Mention.NOTHING), null, null, null, null);
  }

  /// All there is to say of a scene.
  public static Statement of(Scene scene) {
    return new Statement(
        scene.groups().stream().map(Mention::of).toList(),
        scene.relation(),
        scene.setting(),
        scene.weather(),
        scene.time());
  }

  /// Whether the sentence names as many groups as the scene has and nothing in it is wrong.
  public boolean agrees(Scene scene) {
    return agreesInOrder(scene) || turned().agreesInOrder(scene);
  }

  private boolean agreesInOrder(Scene scene) {
    boolean right =
        (setting == null || setting == scene.setting())
            && (weather == null || weather == scene.weather())
            && (time == null || time == scene.time())
            && (relation == null || relation == scene.relation())
            && groups.size() == scene.groups().size();
    for (int i = 0; right && i < groups.size(); i++) {
      right = groups.get(i).agrees(scene.groups().get(i));
    }
    return right;
  }

  /// The same said from the other group: "a cat left of a dog" as "a dog right of a cat".
  ///
  /// A touching relation has no converse of its own, so such a statement returns itself.
  public Statement turned() {
    if (relation != null && relation.touching()) {
      return this;
    }
    Relation mirrored = relation == null ? null : relation.mirrored();
    return new Statement(groups.reversed(), mirrored, setting, weather, time);
  }

  /// The same with a mention replaced; null where the mention is, since it contradicted.
  @Nullable Statement with(int group, @Nullable Mention mention) {
    if (mention == null) {
      return null;
    }
    Mention other = groups.size() == 1 ? mention : groups.get(1 - group);
    List<Mention> said =
        groups.size() == 1
            ? List.of(mention)
            : group == 0 ? List.of(mention, other) : List.of(other, mention);
    return new Statement(said, relation, setting, weather, time);
  }

  /// The same and a relation; null if another was said.
  @Nullable Statement with(Relation said) {
    return relation != null && relation != said
        ? null
        : new Statement(groups, said, setting, weather, time);
  }

  /// The same and a setting; null if another was said.
  @Nullable Statement with(Setting said) {
    return setting != null && setting != said
        ? null
        : new Statement(groups, relation, said, weather, time);
  }

  /// The same and a weather that is not clear; null if another was said.
  @Nullable Statement with(Weather said) {
    return weather != null && weather != said
        ? null
        : new Statement(groups, relation, setting, said, time);
  }

  /// The same and a time of day, which is said in clear weather only; null if another was said.
  @Nullable Statement with(TimeOfDay said) {
    return (time != null && time != said) || (weather != null && weather != Weather.CLEAR)
        ? null
        : new Statement(groups, relation, setting, Weather.CLEAR, said);
  }
}
