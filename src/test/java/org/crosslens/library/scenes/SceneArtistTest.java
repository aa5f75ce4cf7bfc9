package org.crosslens.library.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SceneArtistTest {
  private static final int SIZE = 160;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void boxHoldsEveryDrawnPixelAndIsNotMuchLarger(Kind kind) {
    for (long pose = 0; pose < 40; pose++) {
      Rectangle box = new Box(0.25, 0.25, 0.5, 0.5 / kind.aspect()).pixels(SIZE);
      Rectangle drawn = drawn(kind, pose);
      assertThat(box.contains(drawn)).as("%s pose %d: %s in %s", kind, pose, drawn, box).isTrue();
      double filled = drawn.getWidth() * drawn.getHeight() / (box.getWidth() * box.getHeight());
      assertThat(filled).as("%s pose %d: %s in %s", kind, pose, drawn, box).isGreaterThan(0.75);
    }
  }

  /// The bounds of the pixels that an object alone leaves on an empty picture.
  private static Rectangle drawn(Kind kind, long pose) {
    SceneObject object = new SceneObject(0, new Box(0.25, 0.25, 0.5, 0.5 / kind.aspect()), pose);
    Group group = new Group(kind, Colour.RED, Size.LARGE, 1);
    Scene scene =
        new Scene(
            Setting.ROOM, Weather.CLEAR, TimeOfDay.DAY, List.of(group), null, List.of(object), 1);
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    SceneArtist.draw(scene, object, image);
    Rectangle bounds = new Rectangle(-1, -1);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (image.getRGB(x, y) >>> 24 > 8) {
          bounds.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return bounds;
  }
}
