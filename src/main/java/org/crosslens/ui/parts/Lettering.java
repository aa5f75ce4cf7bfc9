package org.crosslens.ui.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures text for drawing by hand and cuts it where it does not fit.
public final class Lettering {
  private static final int KEPT = 20_000;
  private static final String ELLIPSIS = "…";

  private final Font font;
  private final Text ruler = new Text();
  private final Map<String, Double> widths =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
          return size() > KEPT;
        }
      };

  /// @param size of the system's font, in pixels
  public Lettering(double size) {
    font = Font.font(size);
    ruler.setFont(font);
  }

  /// The font to draw with.
  public Font font() {
    return font;
  }

  /// Width in pixels.
  public double width(String text) {
    return widths.computeIfAbsent(text, this::measure);
  }

  /// The text, or as much of its beginning as fits with an ellipsis behind it.
  public String fit(String text, double width) {
    String line = text.length() > 400 ? text.substring(0, 400) : text;
    if (width(line) <= width) {
      return line;
    }
    int low = 0;
    int high = line.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(line.substring(0, middle) + ELLIPSIS) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    // Half a surrogate pair draws as a box.
    int end = low > 0 && Character.isHighSurrogate(line.charAt(low - 1)) ? low - 1 : low;
    return line.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private double measure(String text) {
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }
}
