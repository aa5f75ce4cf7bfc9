package org.crosslens.figures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/// The key of a colour map: its colours with an axis of values, what they measure and over what.
record ColourBar(Colouring colouring, FigureTheme theme) {
  /// Room that the bar takes with its axis and label, in pixels.
  static final int WIDTH = 92;

  private static final int THICKNESS = 14;

  /// Draws the bar with its left edge at `x`, from `y` downwards.
  void draw(Graphics2D g, int x, int y, int height) {
    float[] colours = new float[256];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = 255 - i;
    }
    Raster raster = Raster.of(colours, 256, 1, colouring.map(), new Scale(0, 255, ""));
    g.drawImage(raster.image(1, 1), x, y, THICKNESS, height, null);
    var area = new Rectangle2D.Double(x, y, THICKNESS, height);
    g.setStroke(new BasicStroke(1));
    g.setColor(theme.grid());
    g.draw(area);
    axis(height).draw(g, area.getMaxX() + 1, area, area, RectangleEdge.RIGHT, null);
    g.setColor(theme.muted());
    double line = Lettering.SMALL.line();
    drawUpwards(g, what(), x + WIDTH - 1.7 * line, area);
    drawUpwards(g, range(), x + WIDTH - 0.6 * line, area);
  }

  private static void drawUpwards(Graphics2D g, String words, double x, Rectangle2D area) {
    String shown = Lettering.SMALL.fit(words, area.getHeight());
    double start = area.getCenterY() + Lettering.SMALL.width(shown) / 2;
    Lettering.SMALL.rotated(g, shown, x, start, -Math.PI / 2);
  }

  private NumberAxis axis(int height) {
    Scale scale = colouring.scale();
    // Where all values are equal they have the middle colour, so they stand at the middle here.
    double widen = scale.max() > scale.min() ? 0 : 0.5;
    var axis = new NumberAxis();
    axis.setRange(scale.min() - widen, scale.max() + widen);
    double step = axis.getRange().getLength() / Math.max(2, height / 40);
    axis.setTickUnit(tick(step));
    axis.setTickLabelFont(Lettering.SMALL.font());
    axis.setTickLabelPaint(theme.muted());
    axis.setTickMarkPaint(theme.muted());
    axis.setAxisLineVisible(false);
    return axis;
  }

  /// Ticks at round distances of at least `step`, with as many digits as tell them apart: the chart
  /// library's own units write 0.0005 and 0.001 alike.
  static NumberTickUnit tick(double step) {
    var units = NumberAxis.createStandardTickUnits(Locale.ROOT);
    double size = units.getCeilingTickUnit(step).getSize();
    int digits =
        Math.max(0, new BigDecimal(String.valueOf((float) size)).stripTrailingZeros().scale());
    String pattern = digits > 6 ? "0.0E0" : digits == 0 ? "0" : "0." + "0".repeat(digits);
    return new NumberTickUnit(
        size, new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)));
  }

  private String what() {
    String scope = colouring.scale().scope();
    return scope.isEmpty() ? colouring.label() : colouring.label() + ", " + scope;
  }

  private String range() {
    Scale scale = colouring.scale();
    return Numbers.word(scale.min(), scale) + " to " + Numbers.word(scale.max(), scale);
  }
}
