package org.crosslens.ui.attention;

import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.text.TextAlignment;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Raster;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Lettering;
import org.jspecify.annotations.Nullable;

/// Draws a small map for each layer and head, and frames around some of them.
final class HeadGridDrawing {
  private final Lettering letters = new Lettering(11);
  private @Nullable Pixelled pixelled;

  /// The maps as pixels, kept while only the frames around the chosen ones change.
  private record Pixelled(int side, ColourMap map, Raster raster) {}

  /// Lets the pixels of older maps go.
  void forget() {
    pixelled = null;
  }

  void draw(GraphicsContext g, GridPlan plan, GridPicture picture, ColourMap map, Theme theme) {
    drawNames(g, plan, theme);
    Raster raster = raster(picture, plan, map);
    g.getPixelWriter()
        .setPixels(
            GridPlan.HEAD,
            GridPlan.HEAD,
            raster.columns(),
            raster.rows(),
            PixelFormat.getIntArgbInstance(),
            raster.argb(),
            0,
            raster.columns());
  }

  private Raster raster(GridPicture picture, GridPlan plan, ColourMap map) {
    Pixelled last = pixelled;
    if (last == null || last.side != plan.side() || last.map != map) {
      last = new Pixelled(plan.side(), map, picture.raster(plan, map));
      pixelled = last;
    }
    return last.raster;
  }

  private void drawNames(GraphicsContext g, GridPlan plan, Theme theme) {
    g.setFont(letters.font());
    g.setFill(theme.muted());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double middle = plan.side() / 2.0;
    for (int head = plan.firstHead(); head < plan.heads(); head++) {
      String name = head < 0 ? "mean" : plan.heads() == 1 ? "all" : String.valueOf(head);
      g.fillText(letters.fit(name, plan.step() + 4.0), plan.x(head) + middle, GridPlan.HEAD / 2.0);
    }
    for (int layer = 0; layer < plan.layers(); layer++) {
      g.fillText(String.valueOf(layer), GridPlan.HEAD / 2.0, plan.y(layer) + middle);
    }
  }

  void frame(GraphicsContext g, GridPlan plan, Set<Cell> chosen, Theme theme) {
    g.setStroke(theme.accent());
    g.setLineWidth(2);
    for (Cell cell : chosen) {
      double side = plan.side() + 2.0;
      g.strokeRect(plan.x(cell.head()) - 1.0, plan.y(cell.layer()) - 1.0, side, side);
    }
  }
}
