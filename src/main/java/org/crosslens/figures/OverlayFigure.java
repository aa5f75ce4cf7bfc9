package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;

/// A picture with a map of its patches over it, a colour bar, and word pieces tinted beneath.
///
/// @param title what is shown
/// @param picture the whole picture
/// @param patches one value a patch, placed in the picture's pixels
/// @param tint how they are laid over the picture
/// @param label what the values measure, such as `relevance`
/// @param pieces word pieces with their values, empty for none
/// @param caption what made it
/// @param theme the colours of the frame
public record OverlayFigure(
    String title,
    BufferedImage picture,
    PatchMap patches,
    Tint tint,
    String label,
    List<Chip> pieces,
    String caption,
    FigureTheme theme)
    implements Figure {
  private static final int SIDE = 420;
  private static final int GAP = 12;

  /// Copies the list.
  public OverlayFigure {
    pieces = List.copyOf(pieces);
  }

  /// The relevance of a picture and a sentence for their similarity, scaled over this map.
  ///
  /// @param grid where the patches lie in the picture
  public static OverlayFigure of(
      PairRelevance pair, BufferedImage picture, PatchGrid grid, ColourMap map, FigureTheme theme) {
    Scale scale = Scale.fitting(map, pair.patches(), "this map");
    List<Chip> chips =
        IntStream.range(0, pair.pieces().size())
            .mapToObj(i -> new Chip(pair.pieces().get(i), pair.pieceRelevance()[i]))
            .toList();
    return new OverlayFigure(
        String.format(Locale.ROOT, "What makes this pair similar, cosine %.3f", pair.score()),
        picture,
        new PatchMap(grid, pair.patches()),
        new Tint(map, scale, 0.55, true),
        "relevance",
        chips,
        "Made by " + Frame.words(pair.provenance()) + ".",
        theme);
  }

  @Override
  public Dimension size() {
    int width = content() + 2 * Frame.MARGIN;
    int chips = pieces.isEmpty() ? 0 : GAP + chips().height();
    return new Dimension(width, frame().top() + shown().height + chips + frame().bottom(width));
  }

  @Override
  public void draw(Graphics2D g) {
    frame().draw(g, size());
    Dimension shown = shown();
    int top = frame().top();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(
        overlay(2 * shown.width, 2 * shown.height),
        Frame.MARGIN,
        top,
        shown.width,
        shown.height,
        null);
    new ColourBar(new Colouring(tint.map(), tint.scale(), label), theme)
        .draw(g, Frame.MARGIN + shown.width + GAP, top, shown.height);
    chips().draw(g, Frame.MARGIN, top + shown.height + GAP);
  }

  /// Larger than shown, so that patches keep sharp edges on dense screens.
  private BufferedImage overlay(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(picture, 0, 0, width, height, null);
    g.dispose();
    double across = (double) width / picture.getWidth();
    double down = (double) height / picture.getHeight();
    return tint.over(image, patches.scaled(across, down));
  }

  private Dimension shown() {
    double scale = (double) SIDE / Math.max(picture.getWidth(), picture.getHeight());
    int width = (int) Math.round(picture.getWidth() * scale);
    int height = (int) Math.round(picture.getHeight() * scale);
    return new Dimension(Math.max(1, width), Math.max(1, height));
  }

  private int content() {
    return Math.max(shown().width + GAP + ColourBar.WIDTH, 320);
  }

  private ChipRow chips() {
    return new ChipRow(pieces, tint.map(), content(), theme);
  }

  private Frame frame() {
    return new Frame(title, caption, theme);
  }
}
