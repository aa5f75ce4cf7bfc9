package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.junit.jupiter.api.Test;

class SimilarityFigureTest {
  private static SimilarityFigure figure(SimilarityMatrix matrix) {
    return SimilarityFigure.of(matrix, ColourMap.VIRIDIS, FigureTheme.LIGHT);
  }

  @Test
  void aSmallMatrixShowsNamesNumbersAndWhatMadeIt() {
    String svg = Drawn.svg(figure(Drawn.matrix(2, 3)));
    assertThat(svg).contains("picture 0", "picture 1", "caption 2", "0.00500", "0.00300");
    assertThat(svg).contains("cosine, whole matrix", "0.00000 to 0.00500");
    assertThat(svg).contains("Made by clip-scenes, cosine, CPU, float32, 41 ms.");
  }

  @Test
  void cellsHaveTheColoursOfTheirValues() {
    var image = figure(Drawn.matrix(2, 2)).image(1);
    assertThat(Drawn.count(image, ColourMap.VIRIDIS.argb(1))).isGreaterThan(96 * 96 / 2);
    assertThat(Drawn.count(image, ColourMap.VIRIDIS.argb(0))).isGreaterThan(96 * 96 / 2);
  }

  @Test
  void aBigMatrixKeepsAPixelACellAndThinsNamesOut() {
    var figure = figure(Drawn.matrix(500, 2000));
    Dimension size = figure.size();
    assertThat(size.width).isBetween(2000, 2400);
    assertThat(size.height).isBetween(500, 900);
    String svg = Drawn.svg(figure);
    assertThat(svg.split(">caption ", -1)).hasSizeBetween(80, 130);
    assertThat(svg).contains(">picture 0<").doesNotContain(">picture 1<");
  }

  @Test
  void moreColumnsThanPixelsStillFit() {
    assertThat(figure(Drawn.matrix(2, 20_000)).size().width).isBetween(8000, 8400);
  }

  @Test
  void longNamesEndInAnEllipsis() {
    var matrix =
        new SimilarityMatrix(
            List.of("a"), List.of("word ".repeat(100)), Score.DOT, new float[] {1}, Drawn.MADE);
    String svg = Drawn.svg(figure(matrix));
    assertThat(svg).contains("…").doesNotContain("word ".repeat(20));
    assertThat(figure(matrix).size().height).isLessThan(500);
  }

  @Test
  void thumbnailsStandBesideTheirRows() {
    var black = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    var without = figure(Drawn.matrix(3, 3));
    var with = without.withPictures(row -> black, column -> null);
    assertThat(with.size().width).isEqualTo(without.size().width + 96);
    assertThat(with.size().height).isEqualTo(without.size().height);
    assertThat(Drawn.count(with.image(1), Color.BLACK.getRGB())).isGreaterThan(3 * 90 * 90);
  }

  @Test
  void anEmptyMatrixDrawsItsFrame() {
    var empty = new SimilarityMatrix(List.of(), List.of(), Score.COSINE, new float[0], Drawn.MADE);
    assertThat(Drawn.svg(figure(empty))).contains("Similarity of 0 x 0");
    assertThat(figure(empty).image(1).getWidth()).isPositive();
  }
}
