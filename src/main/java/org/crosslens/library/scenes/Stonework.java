package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Draws houses, statues and rocks.
final class Stonework {
  private static final Color LIT = new Color(0xfff0b0);

  private Stonework() {}

  /// A house with a gable roof, a door and windows.
  static void house(Brush b) {
    double chimney = b.vary(64, 74);
    b.shaded(Outline.box(chimney, 10, 11, 28));
    b.body(Outline.box(14, 44, 72, 53));
    double peak = b.vary(3, 8);
    b.shaded(Outline.polygon(4, 48, 50, peak, 96, 48));
    for (int i = 1; i < 4; i++) {
      double y = peak + 2 + i * 11;
      b.line(Outline.line(52 - i * 11, y, 48 + i * 11, y), b.tones.contour(), 1.4);
    }
    boolean left = b.choose(0, 1) == 0;
    double door = left ? 22 : 58;
    b.solid(Outline.round(door, 64, 18, 33, 6), Tones.WOOD, Tones.scale(Tones.WOOD, 0.7));
    b.fill(Outline.oval(door + 14, 82, 1.8, 1.8), LIT);
    double window = left ? 52 : 22;
    pane(b, window, 58, 24, 20);
    b.fill(Outline.oval(50, 33, 6, 6), LIT);
    b.line(Outline.oval(50, 33, 6, 6), b.tones.contour(), 2);
  }

  private static void pane(Brush b, double x, double y, double w, double h) {
    b.fill(Outline.box(x, y, w, h), LIT);
    b.line(Outline.box(x, y, w, h), Color.WHITE, 3);
    b.line(Outline.line(x + w / 2, y, x + w / 2, y + h), Color.WHITE, 2);
    b.line(Outline.line(x, y + h / 2, x + w, y + h / 2), Color.WHITE, 2);
  }

  /// A carved stone head and shoulders on a pedestal.
  static void statue(Brush b) {
    b.body(Outline.blob(8, 76, 14, 62, 30, 56, 46, 56, 62, 62, 68, 76, 60, 84, 16, 84));
    b.shaded(Outline.polygon(29, 46, 47, 46, 48, 62, 38, 67, 28, 62));
    b.body(Outline.blob(20, 26, 24, 9, 38, 4, 52, 9, 56, 26, 51, 44, 38, 53, 25, 44));
    face(b);
    b.shaded(Outline.box(20, 82, 36, 10));
    b.body(Outline.box(8, 91, 60, 13));
    for (int i = 0; i < 12; i++) {
      double x = b.vary(16, 60);
      double y = b.vary(64, 80);
      b.fill(Outline.oval(x, y, 1.5, 1.2), i % 2 == 0 ? b.tones.deep() : b.tones.light());
    }
    double x = b.vary(14, 26);
    b.line(Outline.thread(x, 66, x + 5, 72, x + 3, 78, x + 8, 83), b.tones.contour(), 1.4);
  }

  private static void face(Brush b) {
    Color line = b.tones.contour();
    double curl = b.vary(4, 6);
    for (int i = 0; i < 5; i++) {
      b.line(Outline.arc(24 + i * 7, 13 - (i % 4 == 0 ? -5 : 0), curl, curl, 0, 200), line, 2);
    }
    b.line(Outline.curve(26, 27, 30, 24, 34, 27), line, 2.4);
    b.line(Outline.curve(42, 27, 46, 24, 50, 27), line, 2.4);
    b.fill(Outline.oval(30.5, 30.5, 3.4, 2), b.tones.light());
    b.fill(Outline.oval(45.5, 30.5, 3.4, 2), b.tones.light());
    b.line(Outline.thread(38, 26, 37, 34, 34.5, 38, 40, 39), line, 2);
    b.line(Outline.curve(32, 45, 38, 46.5, 44, 45), line, 2.2);
  }

  /// A boulder of flat faces with cracks.
  static void rock(Brush b) {
    double peak = b.vary(-6, 6);
    double ridge = 46 + peak;
    Path2D outline =
        Outline.polygon(
            4,
            76,
            3,
            54,
            18,
            28,
            40 + peak,
            6,
            66,
            4 + Math.abs(peak) / 2,
            92,
            24,
            107,
            50,
            109,
            76);
    b.body(outline);
    b.fill(
        Outline.polygon(66, 5 + Math.abs(peak) / 2, 91, 25, 106, 51, 107, 75, 74, 75, 62, 36),
        b.tones.dark());
    b.fill(Outline.polygon(62, 36, 74, 75, 36, 75, 30, 48), b.tones.base());
    b.fill(
        Outline.polygon(40 + peak, 8, 64, 7 + Math.abs(peak) / 2, 62, 36, 30, 48, 19, 29),
        b.tones.light());
    b.line(
        Outline.thread(ridge, 50, ridge + 6, 58, ridge + 2, 66, ridge + 9, 74),
        b.tones.contour(),
        2);
    b.line(Outline.thread(80, 34, 86, 44, 84, 54), b.tones.contour(), 1.8);
    for (int i = 0; i < 10; i++) {
      b.fill(Outline.oval(b.vary(24, 96), b.vary(40, 72), 1.6, 1.2), b.tones.deep());
    }
    b.line(outline, b.tones.contour(), Brush.CONTOUR);
  }
}
