package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PatchMapTest {
  private static final PatchMap MAP = new PatchMap(2, 2, new float[] {0, 4, 8, 12});

  @Test
  void nearestRepeatsEachPatch() {
    assertThat(MAP.nearest(4, 2)).containsExactly(0, 0, 4, 4, 8, 8, 12, 12);
  }

  /// Four pixels over two patches lie at -1/4, 1/4, 3/4 and 5/4 patches from the first middle.
  @Test
  void bilinearRunsBetweenTheMiddlesOfPatches() {
    assertThat(MAP.bilinear(4, 1)).containsExactly(4, 5, 7, 8);
    assertThat(MAP.bilinear(4, 2)).containsExactly(0, 1, 3, 4, 8, 9, 11, 12);
  }

  @Test
  void onePatchFillsThePicture() {
    var one = new PatchMap(1, 1, new float[] {5});
    assertThat(one.bilinear(3, 2)).containsOnly(5);
    assertThat(one.nearest(3, 2)).containsOnly(5);
  }

  @Test
  void tintMixesByOpacity() {
    assertThat(tinted(0).getRGB(0, 0)).isEqualTo(0xFF000000);
    assertThat(tinted(1).getRGB(3, 3)).isEqualTo(ColourMap.VIRIDIS.argb(1));
    var half = new Color(tinted(0.5).getRGB(3, 3));
    var whole = new Color(ColourMap.VIRIDIS.argb(1));
    assertThat(half.getRed()).isEqualTo(whole.getRed() / 2);
    assertThat(half.getGreen()).isEqualTo(whole.getGreen() / 2);
  }

  private static BufferedImage tinted(double opacity) {
    var black = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    return new Tint(ColourMap.VIRIDIS, new Scale(0, 12, ""), opacity, false).over(black, MAP);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new PatchMap(2, 3, new float[5]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PatchMap(0, 3, new float[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tint(ColourMap.JET, new Scale(0, 1, ""), 1.5, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
