package org.crosslens.library.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskTest {
  private static final int SIZE = 80;

  @Test
  void masksLieInTheirBoxesAndNeverOverlap() {
    SceneSource source = new SceneSource(2, Split.TEST);
    for (int i = 0; i < 60; i++) {
      Scene scene = source.scene(i);
      List<Mask> masks = Mask.of(scene, SIZE);
      BitSet all = new BitSet();
      for (int k = 0; k < masks.size(); k++) {
        BitSet pixels = masks.get(k).pixels();
        Rectangle box = scene.objects().get(k).box().pixels(SIZE);
        assertThat(pixels.stream()).isNotEmpty().allMatch(p -> box.contains(p % SIZE, p / SIZE));
        assertThat(all.intersects(pixels)).isFalse();
        all.or(pixels);
      }
    }
  }

  @Test
  void runsSumToThePictureAndBeginOutside() {
    BitSet pixels = new BitSet();
    pixels.set(0);
    pixels.set(5, 7);
    assertThat(new Mask(3, pixels).runs()).containsExactly(0, 1, 4, 2, 2);
    assertThat(new Mask(2, new BitSet()).runs()).containsExactly(4);
  }
}
