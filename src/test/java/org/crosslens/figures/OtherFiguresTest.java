package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The attention map, the grid of heads and curves.
class OtherFiguresTest {
  @Test
  void anAttentionMapShowsPiecesWeightsAndScope() {
    float[] values = {0.9f, 0.1f, 0.25f, 0.75f};
    var colouring = new Colouring(ColourMap.MAGMA, new Scale(0, 1, "all heads"), "attention");
    var axis = MapAxis.of(List.of("red", "cat"));
    var figure =
        new MapFigure(
            "Layer 4, head 2", axis, axis, values, colouring, "By test.", FigureTheme.DARK);
    assertThat(Drawn.svg(figure))
        .contains("Layer 4, head 2", ">red<", ">cat<", ">0.90<", ">0.25<", "attention, all heads")
        .contains("0.00 to 1.00", "By test.");
    assertThatThrownBy(
            () -> new MapFigure("", axis, axis, new float[3], colouring, "", FigureTheme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theGridNamesLayersAndHeads() {
    var maps = List.of(new float[] {0}, new float[] {1}, new float[] {0}, new float[] {0.5f});
    var figure =
        new GridFigure(
            "Whole model",
            new MapGrid(2, 2, 1, 1, maps),
            ColourMap.VIRIDIS,
            ScaleScope.ALL,
            "attention",
            "",
            FigureTheme.LIGHT);
    assertThat(Drawn.svg(figure))
        .contains("layer 0", "layer 1", "head 0", "head 1", "attention, all layers")
        .doesNotContain("layer 2");
    long brightest = Drawn.count(figure.image(1), ColourMap.VIRIDIS.argb(1));
    assertThat(brightest).isBetween((long) GridFigure.SIDE * GridFigure.SIDE, 3200L);
  }

  @Test
  void curvesHaveALegendAndNamedAxesInTheirColours() {
    var falling = new Curve("training", new double[] {0, 1, 2}, new double[] {3, 2, 1});
    var again = new Curve("training", new double[] {0, 2}, new double[] {2, Double.NaN});
    var figure =
        new CurveFigure(
            "Loss", "step", "loss (nats)", List.of(falling, again), "Seed 7.", FigureTheme.LIGHT);
    assertThat(Drawn.svg(figure)).contains(">training<", ">step<", "Seed 7.");
    assertThat(figure.chart().getXYPlot().getRangeAxis().getLabel()).isEqualTo("loss (nats)");
    assertThat(Drawn.count(figure.image(3), FigureTheme.LIGHT.series(0).getRGB()))
        .isGreaterThan(300);
    assertThat(figure.chart().getXYPlot().getSeriesCount()).isEqualTo(2);
    assertThatThrownBy(() -> new Curve("", new double[1], new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noCurvesYetDrawEmptyAxes() {
    var figure = new CurveFigure("Loss", "step", "loss", List.of(), "", FigureTheme.DARK);
    assertThat(Drawn.svg(figure)).contains("step");
  }
}
