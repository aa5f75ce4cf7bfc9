package org.crosslens.figures;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.crosslens.results.Problem;

/// Text of one font and size: measured, cut to a width and drawn.
///
/// Widths are measured without a screen, so that a figure has the same size wherever it is drawn.
record Lettering(Font font) {
  private static final FontRenderContext MEASURE =
      new FontRenderContext(new AffineTransform(), true, true);
  private static final String ELLIPSIS = "…";

  static final Lettering TITLE = new Lettering(new Font(Font.SANS_SERIF, Font.BOLD, 15));
  static final Lettering LABEL = new Lettering(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
  static final Lettering SMALL = new Lettering(new Font(Font.SANS_SERIF, Font.PLAIN, 10));

  /// Height of a line in pixels.
  int line() {
    return Math.round(font.getSize() * 1.35f);
  }

  /// Width in pixels.
  ///
  /// @throws Problem when Java finds no font at all, as on a server without any
  double width(String text) {
    try {
      return font.getStringBounds(text, MEASURE).getWidth();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Which of them Java throws without fonts differs between its versions.
      throw new Problem(
          "Java finds no font on this machine, so figures cannot be labelled.",
          "Install a font and fontconfig, for example the packages fonts-dejavu-core and"
              + " fontconfig.",
          e);
    }
  }

  /// The text, or as much of its beginning as fits with an ellipsis behind it.
  String fit(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(text.substring(0, middle) + ELLIPSIS) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    // Half a surrogate pair draws as a box.
    int end = low > 0 && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /// The text broken at spaces into lines of at most this width; a longer word is cut.
  List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer) > width) {
        lines.add(fit(line, width));
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(fit(line, width));
    }
    return lines;
  }

  /// Draws from `x` to the right; `y` is the middle of the line's height.
  void left(Graphics2D g, String text, double x, double y) {
    g.setFont(font);
    g.drawString(text, (float) x, (float) (y + font.getSize() * 0.36));
  }

  /// Draws so that the text ends at `x`.
  void right(Graphics2D g, String text, double x, double y) {
    left(g, text, x - width(text), y);
  }

  /// Draws around `x`.
  void centre(Graphics2D g, String text, double x, double y) {
    left(g, text, x - width(text) / 2, y);
  }

  /// Draws from a point in a direction, such as `-PI / 2` for upwards.
  void rotated(Graphics2D g, String text, double x, double y, double angle) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.rotate(angle);
    left(g, text, 0, 0);
    g.setTransform(before);
  }
}
