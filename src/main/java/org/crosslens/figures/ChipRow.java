package org.crosslens.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Word pieces side by side, tinted by weight, each over its value; breaks into lines.
record ChipRow(List<Chip> chips, ColourMap map, int width, FigureTheme theme) {
  private static final Lettering PIECE = Lettering.LABEL;
  private static final Lettering VALUE = Lettering.SMALL;
  private static final int GAP = 5;
  private static final int HEIGHT = 22;
  private static final int LINE = HEIGHT + VALUE.line() + 6;

  int height() {
    return chips.isEmpty() ? 0 : place(null, 0, 0);
  }

  void draw(Graphics2D g, int x, int y) {
    if (!chips.isEmpty()) {
      place(g, x, y);
    }
  }

  /// Lays the chips out, draws them where there is something to draw on, and returns the height.
  private int place(@Nullable Graphics2D g, int x, int y) {
    Scale scale = scale();
    double left = 0;
    int lines = 0;
    for (Chip chip : chips) {
      double wide = chipWidth(chip, scale);
      if (left > 0 && left + wide > width) {
        left = 0;
        lines++;
      }
      if (g != null) {
        drawChip(
            g,
            chip,
            scale,
            new RoundRectangle2D.Double(x + left, y + lines * LINE, wide, HEIGHT, 8, 8));
      }
      left += wide + GAP;
    }
    return (lines + 1) * LINE;
  }

  private double chipWidth(Chip chip, Scale scale) {
    double piece = PIECE.width(PIECE.fit(chip.piece(), width - 14)) + 14;
    return Math.max(piece, VALUE.width(Numbers.word(chip.weight(), scale)) + 4);
  }

  private void drawChip(Graphics2D g, Chip chip, Scale scale, RoundRectangle2D shape) {
    int argb = map.argb(scale.at(chip.weight()));
    g.setColor(new Color(argb));
    g.fill(shape);
    g.setColor(MatrixBody.onTopOf(argb));
    String piece = PIECE.fit(chip.piece(), width - 14);
    PIECE.centre(g, piece, shape.getCenterX(), shape.getCenterY());
    g.setColor(theme.muted());
    double below = shape.getMaxY() + VALUE.line() / 2.0 + 1;
    VALUE.centre(g, Numbers.word(chip.weight(), scale), shape.getCenterX(), below);
  }

  private Scale scale() {
    float[] weights = new float[chips.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = chips.get(i).weight();
    }
    return Scale.fitting(map, weights, "these pieces");
  }
}
