package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.crosslens.results.PatchGrid;
import org.junit.jupiter.api.Test;

class PatchMapTest {
  private static final PatchMap MAP =
      new PatchMap(new PatchGrid(2, 2, 0, 0, 4, 4), new float[] {0, 4, 8, 12});

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
    var one = new PatchMap(new PatchGrid(1, 1, 0, 0, 9, 9), new float[] {5});
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

  /// A model that saw the middle only: its one patch covers the middle half of the picture.
  @Test
  void whatNoPatchSeesStaysAsItIs() {
    var picture = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
    var middle = new PatchMap(new PatchGrid(1, 1, 2, 0, 4, 4), new float[] {1});
    var image = new Tint(ColourMap.JET, new Scale(0, 1, ""), 1, true).over(picture, middle);
    int tinted = ColourMap.JET.argb(1);
    assertThat(image.getRGB(0, 0, 8, 1, null, 0, 8))
        .containsExactly(
            0xFF000000, 0xFF000000, tinted, tinted, tinted, tinted, 0xFF000000, 0xFF000000);
    assertThat(Drawn.count(image, tinted)).isEqualTo(16);
  }

  /// A model that saw the picture with a border around it: the outer halves of its patches are cut.
  @Test
  void patchesMayReachBeyondThePicture() {
    var picture = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
    var wide = new PatchMap(new PatchGrid(1, 2, -2, 0, 8, 2), new float[] {0, 1});
    var image = new Tint(ColourMap.JET, new Scale(0, 1, ""), 1, false).over(picture, wide);
    int low = ColourMap.JET.argb(0);
    int high = ColourMap.JET.argb(1);
    assertThat(image.getRGB(0, 1, 4, 1, null, 0, 4)).containsExactly(low, low, high, high);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new PatchMap(MAP.grid(), new float[5]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tint(ColourMap.JET, new Scale(0, 1, ""), 1.5, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
