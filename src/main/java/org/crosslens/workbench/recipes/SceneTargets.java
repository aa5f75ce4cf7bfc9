package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.crosslens.library.scenes.Box;
import org.crosslens.library.scenes.Colour;
import org.crosslens.library.scenes.Group;
import org.crosslens.library.scenes.Kind;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneObject;
import org.crosslens.library.scenes.Setting;

/// What a picture tower is asked about scenes while it warms up, as shares that sum to one.
///
/// @param kindColour (batch, kinds x colours), shared among the groups
/// @param kindCount (batch, kinds x counts)
/// @param setting (batch, settings)
/// @param patchKind (batch, seen, kinds + 1); the last is the background
/// @param patchColour (batch, seen, colours); zero on the background
public record SceneTargets(
    float[] kindColour,
    float[] kindCount,
    float[] setting,
    float[] patchKind,
    float[] patchColour) {
  /// The classes in the order of their numbers.
  static final List<Kind> KIND = List.of(Kind.values());

  private static final List<Colour> COLOUR = List.of(Colour.values());
  private static final List<Setting> SETTING = List.of(Setting.values());

  /// How many kinds there are.
  public static final int KINDS = KIND.size();
  /// How many colours there are.
  public static final int COLOURS = COLOUR.size();
  /// How many settings there are.
  public static final int SETTINGS = SETTING.size();

  /// How much a patch of the background counts beside one of an object, since it teaches less.
  private static final float BACKGROUND = 0.1f;

  /// Room for a batch about which nothing is known yet.
  public static SceneTargets empty(int batch, int seen) {
    return new SceneTargets(
        new float[batch * KINDS * COLOURS],
        new float[batch * KINDS * Group.MOST],
        new float[batch * SETTINGS],
        new float[batch * seen * (KINDS + 1)],
        new float[batch * seen * COLOURS]);
  }

  /// Fills in one picture.
  ///
  /// @param row its place in the batch
  /// @param seen the numbers of the patches shown
  public void put(int row, Scene scene, int[] seen, int grid) {
    float share = 1f / scene.groups().size();
    for (Group group : scene.groups()) {
      int kind = row * KINDS + KIND.indexOf(group.kind());
      kindColour[kind * COLOURS + COLOUR.indexOf(group.colour())] = share;
      kindCount[kind * Group.MOST + group.count() - 1] = share;
    }
    setting[row * SETTINGS + SETTING.indexOf(scene.setting())] = 1;
    for (int i = 0; i < seen.length; i++) {
      putPatch(row * seen.length + i, scene, seen[i], grid);
    }
  }

  private void putPatch(int at, Scene scene, int patch, int grid) {
    int row = patch / grid;
    double x = (patch % grid + 0.5) / grid;
    double y = (row + 0.5) / grid;
    int kind = KINDS;
    for (SceneObject object : scene.objects()) {
      if (inside(object.box(), x, y)) { // what is drawn later hides what was drawn before
        Group group = scene.groupOf(object);
        kind = KIND.indexOf(group.kind());
        Arrays.fill(patchColour, at * COLOURS, (at + 1) * COLOURS, 0);
        patchColour[at * COLOURS + COLOUR.indexOf(group.colour())] = 1;
      }
    }
    patchKind[at * (KINDS + 1) + kind] = kind == KINDS ? BACKGROUND : 1;
  }

  private static boolean inside(Box box, double x, double y) {
    return x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height();
  }

  /// Rows of a target as a tensor.
  public static NDArray rows(NDManager run, float[] values, int width) {
    return run.create(values, new Shape(values.length / width, width));
  }
}
