package org.crosslens.figures;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Curves over a common axis, such as loss and recall while a model trains.
///
/// @param title what is shown
/// @param xLabel what runs along, with its unit, such as `step`
/// @param yLabel what is measured, with its unit, such as `loss (nats)`
/// @param curves drawn in the theme's colours in their order
/// @param caption what made it
/// @param theme the colours
public record CurveFigure(
    String title,
    String xLabel,
    String yLabel,
    List<Curve> curves,
    String caption,
    FigureTheme theme)
    implements Figure {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int FEW_POINTS = 30;

  /// Copies the list.
  public CurveFigure {
    curves = List.copyOf(curves);
  }

  @Override
  public Dimension size() {
    return new Dimension(WIDTH, frame().top() + HEIGHT + frame().bottom(WIDTH));
  }

  @Override
  public void draw(Graphics2D g) {
    frame().draw(g, size());
    double width = WIDTH - 2.0 * Frame.MARGIN;
    chart().draw(g, new Rectangle2D.Double(Frame.MARGIN, frame().top(), width, HEIGHT));
  }

  /// The curves as a chart without title and caption, for a window that zooms and shows values.
  public JFreeChart chart() {
    var plot = new XYPlot(points(), axis(xLabel), axis(yLabel), renderer());
    plot.setBackgroundPaint(theme.background());
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    plot.setOutlinePaint(theme.grid());
    var chart = new JFreeChart(null, Lettering.LABEL.font(), plot, true);
    chart.setBackgroundPaint(theme.background());
    chart.getLegend().setItemFont(Lettering.LABEL.font());
    chart.getLegend().setItemPaint(theme.text());
    chart.getLegend().setBackgroundPaint(theme.background());
    chart.getLegend().setFrame(BlockBorder.NONE);
    return chart;
  }

  private XYSeriesCollection points() {
    var all = new XYSeriesCollection();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      // The key tells curves of one name apart; what is shown is its words.
      var series = new XYSeries(new Key(i, curve.name()), false, true);
      for (int point = 0; point < curve.x().length; point++) {
        series.add(curve.x()[point], curve.y()[point], false);
      }
      all.addSeries(series);
    }
    return all;
  }

  private record Key(int index, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private ValueAxis axis(String label) {
    var axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    axis.setLabelFont(Lettering.LABEL.font());
    axis.setTickLabelFont(Lettering.SMALL.font());
    axis.setLabelPaint(theme.text());
    axis.setTickLabelPaint(theme.muted());
    axis.setAxisLinePaint(theme.muted());
    axis.setTickMarkPaint(theme.muted());
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(java.util.Locale.ROOT));
    return axis;
  }

  private XYLineAndShapeRenderer renderer() {
    var renderer = new XYLineAndShapeRenderer(true, false);
    for (int i = 0; i < curves.size(); i++) {
      renderer.setSeriesPaint(i, theme.series(i));
      renderer.setSeriesStroke(i, new BasicStroke(1.8f));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
      renderer.setSeriesShapesVisible(i, curves.get(i).x().length <= FEW_POINTS);
    }
    return renderer;
  }

  private Frame frame() {
    return new Frame(title, caption, theme);
  }
}
