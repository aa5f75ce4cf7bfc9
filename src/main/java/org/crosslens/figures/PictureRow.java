package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.crosslens.results.Provenance;

/// Pictures side by side, each with its name above, to be compared.
///
/// @param title what is shown
/// @param pictures from left to right, of one size
/// @param provenance what made them
/// @param theme the colours of the frame
public record PictureRow(
    String title, List<Named> pictures, Provenance provenance, FigureTheme theme)
    implements Figure {
  private static final int SIDE = 240;
  private static final int GAP = 12;

  /// A picture and what it is called.
  public record Named(String name, BufferedImage picture) {}

  /// Copies the list.
  public PictureRow {
    pictures = List.copyOf(pictures);
  }

  @Override
  public Dimension size() {
    int width = pictures.size() * (SIDE + GAP) - GAP + 2 * Frame.MARGIN;
    return new Dimension(width, top() + SIDE + frame().bottom(width));
  }

  @Override
  public void draw(Graphics2D g) {
    frame().draw(g, size());
    // Patches keep sharp edges: what a model sees is small.
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    int left = Frame.MARGIN;
    for (Named named : pictures) {
      g.setColor(theme.muted());
      Lettering.LABEL.left(g, named.name(), left, top() - GAP);
      int longest = Math.max(named.picture().getWidth(), named.picture().getHeight());
      int width = named.picture().getWidth() * SIDE / longest;
      int height = named.picture().getHeight() * SIDE / longest;
      g.drawImage(named.picture(), left, top(), width, height, null);
      left += SIDE + GAP;
    }
  }

  private int top() {
    return frame().top() + Lettering.LABEL.line() + 6;
  }

  private Frame frame() {
    return new Frame(title, "Made by " + Frame.words(provenance) + ".", theme);
  }
}
