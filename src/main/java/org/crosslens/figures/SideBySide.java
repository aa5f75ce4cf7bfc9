package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;

/// Several figures in rows under one title, to be compared at a glance.
///
/// @param title what is compared
/// @param parts in reading order
/// @param columns parts a row
/// @param theme the colours of the frame
public record SideBySide(String title, List<Part> parts, int columns, FigureTheme theme)
    implements Figure {
  private static final int HEADING = 26;

  /// A figure under a heading of its own.
  ///
  /// @param heading what it shows
  /// @param figure drawn as it is
  public record Part(String heading, Figure figure) {}

  /// Takes its own copy.
  public SideBySide {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || columns < 1) {
      throw new IllegalArgumentException("nothing to lay side by side");
    }
  }

  @Override
  public Dimension size() {
    int rows = Math.ceilDiv(parts.size(), columns);
    return new Dimension(
        Math.min(columns, parts.size()) * cell().width,
        frame().top() + rows * cell().height + Frame.MARGIN);
  }

  @Override
  public void draw(Graphics2D g) {
    frame().draw(g, size());
    for (int i = 0; i < parts.size(); i++) {
      int x = i % columns * cell().width;
      int y = frame().top() + i / columns * cell().height;
      Part part = parts.get(i);
      g.setColor(theme.text());
      Lettering.TITLE.left(g, part.heading(), x + Frame.MARGIN, y + HEADING / 2.0);
      g.translate(x, y + HEADING);
      part.figure().draw(g);
      g.translate(-x, -(y + HEADING));
    }
  }

  /// The room that the largest part needs.
  private Dimension cell() {
    int width = parts.stream().mapToInt(part -> part.figure().size().width).max().orElse(0);
    int height = parts.stream().mapToInt(part -> part.figure().size().height).max().orElse(0);
    return new Dimension(width, height + HEADING);
  }

  private Frame frame() {
    return new Frame(title, "", theme);
  }
}
