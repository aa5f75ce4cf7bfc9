package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosslens.results.Provenance;

/// What surrounds every figure: background, margins, the title above, the caption below.
record Frame(String title, String caption, FigureTheme theme) {
  static final int MARGIN = 16;

  /// Where the content begins, from the upper edge.
  int top() {
    return title.isEmpty() ? MARGIN : MARGIN + Lettering.TITLE.line() + 10;
  }

  /// Height of the caption and the margins around it.
  int bottom(int width) {
    int lines = captionLines(width).size();
    return lines == 0 ? MARGIN : lines * Lettering.SMALL.line() + 10 + MARGIN;
  }

  /// Fills the background and writes title and caption.
  void draw(Graphics2D g, Dimension size) {
    g.setColor(theme.background());
    g.fillRect(0, 0, size.width, size.height);
    g.setColor(theme.text());
    int title = MARGIN + Lettering.TITLE.line() / 2;
    Lettering.TITLE.left(g, Lettering.TITLE.fit(this.title, inner(size.width)), MARGIN, title);
    g.setColor(theme.muted());
    int line = Lettering.SMALL.line();
    int y = size.height - bottom(size.width) + 10 + line / 2;
    for (String text : captionLines(size.width)) {
      Lettering.SMALL.left(g, text, MARGIN, y);
      y += line;
    }
  }

  private List<String> captionLines(int width) {
    return Lettering.SMALL.wrap(caption, inner(width));
  }

  private static int inner(int width) {
    return width - 2 * MARGIN;
  }

  /// What made a result, in one line.
  static String words(Provenance made) {
    String by =
        Stream.of(made.model(), made.settings(), made.device(), made.precision())
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    double seconds = made.time().toNanos() / 1e9;
    return seconds < 1
        ? String.format(Locale.ROOT, "%s, %.0f ms", by, seconds * 1000)
        : String.format(Locale.ROOT, "%s, %.1f s", by, seconds);
  }
}
