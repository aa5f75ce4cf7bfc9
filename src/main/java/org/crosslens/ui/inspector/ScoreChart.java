package org.crosslens.ui.inspector;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import javafx.scene.layout.StackPane;
import org.crosslens.figures.Scale;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.ui.desk.Theme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// How often each value occurs in the matrix, and where the selected pair stands among them.
final class ScoreChart extends StackPane {
  private static final int BINS = 40;
  private static final Color NOTHING = new Color(0, 0, 0, 0);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private final XYPlot plot = new XYPlot();
  private final NumberAxis values = new NumberAxis();
  private final XYBarRenderer bars = new XYBarRenderer(0.1);
  private final JFreeChart chart = new JFreeChart(null, SMALL, plot, false);

  ScoreChart() {
    NumberAxis counts = new NumberAxis();
    counts.setVisible(false);
    plot.setDomainAxis(values);
    plot.setRangeAxis(counts);
    plot.setRenderer(bars);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    values.setTickLabelFont(SMALL);
    values.setLowerMargin(0.02);
    values.setUpperMargin(0.02);
    values.setAutoRangeIncludesZero(false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    setMinSize(0, 96);
    setPrefHeight(96);
    setMaxHeight(96);
  }

  /// Shows the values of a matrix.
  void show(SimilarityMatrix matrix, Theme theme) {
    Scale scale = Scale.of(matrix.values(), "");
    double width = Math.max(scale.max() - scale.min(), 1e-6) / BINS;
    XYSeries series = new XYSeries("values");
    int[] counts = counts(matrix.values(), scale, width);
    for (int bin = 0; bin < BINS; bin++) {
      series.add(scale.min() + (bin + 0.5) * width, counts[bin]);
    }
    plot.setDataset(new XYBarDataset(new XYSeriesCollection(series), width));
    colour(theme);
    if (getChildren().isEmpty()) {
      getChildren().add(viewer());
    }
  }

  /// What draws the chart, made when there is something to draw: an empty chart is a grey bar.
  private ChartViewer viewer() {
    ChartViewer viewer = new ChartViewer(chart, false);
    // The chart's own zooming by dragging would only get in the way of so small a picture.
    viewer.setMouseTransparent(true);
    viewer.setMinSize(0, 0);
    return viewer;
  }

  /// Marks a value, or none for NaN.
  void mark(float value, Theme theme) {
    plot.clearDomainMarkers();
    if (!Float.isNaN(value)) {
      javafx.scene.paint.Color accent = theme.accent();
      Color line =
          new Color((float) accent.getRed(), (float) accent.getGreen(), (float) accent.getBlue());
      plot.addDomainMarker(new ValueMarker(value, line, new BasicStroke(2)));
    }
  }

  private static int[] counts(float[] values, Scale scale, double width) {
    int[] counts = new int[BINS];
    for (float value : values) {
      if (!Float.isNaN(value)) {
        counts[Math.clamp((int) ((value - scale.min()) / width), 0, BINS - 1)]++;
      }
    }
    return counts;
  }

  private void colour(Theme theme) {
    chart.setBackgroundPaint(NOTHING);
    plot.setBackgroundPaint(NOTHING);
    bars.setSeriesPaint(0, theme.figures().grid());
    values.setTickLabelPaint(theme.figures().muted());
    values.setTickMarkPaint(theme.figures().grid());
    values.setAxisLinePaint(theme.figures().grid());
  }
}
