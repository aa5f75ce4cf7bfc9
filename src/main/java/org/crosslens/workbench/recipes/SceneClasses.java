package org.crosslens.workbench.recipes;

import java.util.List;
import java.util.stream.Stream;
import org.crosslens.library.scenes.Group;
import org.crosslens.library.scenes.Kind;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.Setting;

/// The classes of drawn scenes: every kind of object, then every setting. A picture belongs to one
/// or two of the kinds and to one setting.
public final class SceneClasses {
  private static final List<Kind> KIND = List.of(Kind.values());
  private static final List<Setting> SETTING = List.of(Setting.values());

  /// How many kinds there are; the settings are numbered behind them.
  public static final int KINDS = KIND.size();

  /// How many classes there are in all.
  public static final int COUNT = KIND.size() + SETTING.size();

  private SceneClasses() {}

  /// Their names in the order of their numbers.
  public static List<String> names() {
    return Stream.concat(KIND.stream().map(Kind::one), SETTING.stream().map(Setting::word))
        .toList();
  }

  /// The number of a kind.
  public static int of(Kind kind) {
    return KIND.indexOf(kind);
  }

  /// The number of a setting.
  public static int of(Setting setting) {
    return KINDS + SETTING.indexOf(setting);
  }

  /// The most likely kind.
  ///
  /// @param scores of all classes
  public static Kind kind(float[] scores) {
    return KIND.get(highest(scores, 0, KINDS));
  }

  /// The most likely setting.
  ///
  /// @param scores of all classes
  public static Setting setting(float[] scores) {
    return SETTING.get(highest(scores, KINDS, COUNT) - KINDS);
  }

  private static int highest(float[] scores, int from, int to) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /// 1 for each class that a scene belongs to.
  public static float[] present(Scene scene) {
    float[] present = new float[COUNT];
    for (Group group : scene.groups()) {
      present[of(group.kind())] = 1;
    }
    present[of(scene.setting())] = 1;
    return present;
  }

  /// 1 for the main object's kind and for the setting: the class that is to be the highest among
  /// the kinds, and among the settings.
  public static float[] main(Scene scene) {
    float[] main = new float[COUNT];
    main[of(scene.mainGroup().kind())] = 1;
    main[of(scene.setting())] = 1;
    return main;
  }
}
