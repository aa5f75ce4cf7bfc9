package org.crosslens.workbench.recipes;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneArtist;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneSource;
import org.jspecify.annotations.Nullable;

/// A number of scenes with their pictures, each drawn when it is first wanted and kept after that,
/// since drawing costs as much time as learning from it; forgotten when memory runs short.
public final class ScenePictures implements Examples {
  private final SceneSource source;
  private final int side;
  private final AtomicReferenceArray<@Nullable SoftReference<byte[]>> drawn;

  /// @param source the first `count` of its scenes are used
  /// @param side of a picture in pixels
  public ScenePictures(SceneSource source, int count, int side) {
    this.source = source;
    this.side = side;
    this.drawn = new AtomicReferenceArray<>(count);
  }

  @Override
  public int count() {
    return drawn.length();
  }

  @Override
  public Example get(int index) {
    Scene scene = scene(index);
    return new Example(pixels(index, scene), SceneGrammar.captions(scene), Optional.of(scene));
  }

  /// What is drawn in a picture.
  public Scene scene(int index) {
    return source.scene(index);
  }

  private byte[] pixels(int index, Scene scene) {
    SoftReference<byte[]> kept = drawn.get(index);
    byte[] known = kept == null ? null : kept.get();
    if (known == null) {
      known = bytes(SceneArtist.pixels(scene, side));
      drawn.set(index, new SoftReference<>(known));
    }
    return known;
  }

  private static byte[] bytes(int[] rgb) {
    byte[] bytes = new byte[rgb.length * 3];
    for (int i = 0; i < rgb.length; i++) {
      bytes[3 * i] = (byte) (rgb[i] >> 16);
      bytes[3 * i + 1] = (byte) (rgb[i] >> 8);
      bytes[3 * i + 2] = (byte) rgb[i];
    }
    return bytes;
  }
}
