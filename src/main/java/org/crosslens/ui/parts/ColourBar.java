package org.crosslens.ui.parts;

import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.ui.desk.Theme;

/// The key of a colour map: its colours upright, with the values at both ends and in the middle.
public final class ColourBar extends Region {
  private static final double THICK = 12;
  private static final double WIDTH = 64;

  private final Canvas canvas = new Canvas();
  private final Lettering letters = new Lettering(11);
  private final Tooltip tooltip = Parts.tooltip("");
  private ColourMap map = ColourMap.VIRIDIS;
  private Scale scale = new Scale(0, 1, "");
  private Theme theme = Theme.LIGHT;

  /// An empty bar.
  public ColourBar() {
    getChildren().add(canvas);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setMinHeight(0);
    Tooltip.install(this, tooltip);
  }

  /// Shows a map over a range.
  ///
  /// @param what what the values measure
  public void show(ColourMap colours, Scale range, String what, Theme with) {
    map = colours;
    scale = range;
    theme = with;
    String words =
        String.format(
            Locale.ROOT,
            "%s, scaled over %s: %.6g to %.6g",
            what,
            range.scope(),
            range.min(),
            range.max());
    tooltip.setText(words);
    setAccessibleText("Colour bar: " + words);
    draw();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    double height = canvas.getHeight();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), height);
    if (height < 40) {
      return;
    }
    int[] upwards = new int[256];
    for (int i = 0; i < 256; i++) {
      upwards[i] = map.argb((255 - i) / 255.0);
    }
    g.drawImage(Pixels.image(upwards, 1, 256), 0, 6, THICK, height - 12);
    g.setFont(letters.font());
    g.setFill(theme.muted());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(javafx.geometry.VPos.CENTER);
    write(g, scale.max(), 6);
    write(g, (scale.min() + scale.max()) / 2, height / 2);
    write(g, scale.min(), height - 6);
  }

  private void write(GraphicsContext g, float value, double y) {
    double range = Math.max(scale.max() - scale.min(), 1e-9);
    int digits = (int) Math.clamp(Math.ceil(1.5 - Math.log10(range)), 0, 5);
    boolean zero = Math.abs(value) < range * 1e-3;
    String word =
        !zero && Math.abs(value) < 1e-4
            ? String.format(Locale.ROOT, "%.0e", value)
            : String.format(Locale.ROOT, "%." + digits + "f", zero ? 0 : value);
    g.fillText(letters.fit(word, WIDTH - THICK - 6), THICK + 6, y);
  }
}
