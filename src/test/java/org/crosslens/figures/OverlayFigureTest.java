package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;
import org.junit.jupiter.api.Test;

class OverlayFigureTest {
  private static final BufferedImage PICTURE =
      new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);

  private static OverlayFigure pair(List<String> pieces, float... weights) {
    var pair =
        new PairRelevance(2, 2, new float[] {0, 0, 0, 1}, pieces, weights, 0.3126f, Drawn.MADE);
    return OverlayFigure.of(
        pair, PICTURE, new PatchGrid(2, 2, 0, 0, 20, 20), ColourMap.VIRIDIS, FigureTheme.LIGHT);
  }

  @Test
  void thePatchThatCountsIsBrightest() {
    var figure = pair(List.of(), new float[0]);
    var image = figure.image(1);
    int left = Frame.MARGIN;
    int top = new Frame(figure.title(), "", FigureTheme.LIGHT).top();
    var relevant = new Color(image.getRGB(left + 400, top + 400));
    var other = new Color(image.getRGB(left + 20, top + 20));
    assertThat(relevant.getGreen()).isGreaterThan(other.getGreen() + 60);
  }

  @Test
  void piecesStandBeneathWithTheirValues() {
    String svg = Drawn.svg(pair(List.of("red", "cat"), 0.25f, 0.75f));
    assertThat(svg).contains(">red<", ">cat<", ">0.250<", ">0.750<", "cosine 0.313");
  }

  @Test
  void manyPiecesBreakIntoLines() {
    var none = pair(List.of(), new float[0]).size();
    var one = pair(List.of("cat"), 1).size();
    var many = pair(Collections.nCopies(40, "umbrella"), new float[40]).size();
    assertThat(one.height).isGreaterThan(none.height);
    assertThat(many.height - none.height).isGreaterThan(4 * (one.height - none.height));
    assertThat(many.width).isEqualTo(one.width);
  }
}
