package org.crosslens.library.scenes;

import java.awt.Color;

/// Paints the settings that lie under the open sky.
record Landscape(Canvas canvas, Brush brush) {
  void meadow() {
    double horizon = brush.vary(42, 56);
    canvas.sky(horizon);
    canvas.wash(
        canvas.hill(horizon + 2, horizon - 14, horizon - 2),
        canvas.lit(0x8ecf74),
        canvas.lit(0x6db85a));
    canvas.wash(
        canvas.hill(horizon + 4, horizon + 8, horizon + 2),
        canvas.lit(0x83cc5e),
        canvas.lit(0x4f9c42));
    for (int i = 0; i < 14; i++) {
      double x = brush.vary(2, 98);
      double y = brush.vary(horizon + 14, 98);
      Color blade = canvas.lit(0x3f8a37);
      brush.line(Outline.line(x, y, x - 1.2, y - 4), blade, 0.8);
      brush.line(Outline.line(x + 1, y, x + 2, y - 3.4), blade, 0.8);
    }
  }

  void sea() {
    double horizon = brush.vary(36, 52);
    canvas.sky(horizon);
    canvas.wash(
        Outline.box(0, horizon, 100, 100 - horizon), canvas.lit(0x3f9fcb), canvas.lit(0x1d5c9c));
    Color foam = Tones.alpha(canvas.lit(0xe8f7ff), 170);
    for (int i = 0; i < 12; i++) {
      double y = brush.vary(horizon + 3, 97);
      double w = 2 + 5 * (y - horizon) / (100 - horizon);
      double x = brush.vary(2, 90);
      brush.line(Outline.thread(x, y, x + w, y - w / 3, x + 2 * w, y), foam, 0.9);
    }
  }

  void desert() {
    double horizon = brush.vary(44, 58);
    canvas.sky(horizon);
    double crest = brush.vary(-16, -4);
    canvas.wash(
        canvas.hill(horizon + 4, horizon + crest, horizon),
        canvas.lit(0xe9c27c),
        canvas.lit(0xd6a65c));
    canvas.wash(
        canvas.hill(horizon + 6, horizon + 20, horizon - 4),
        canvas.lit(0xf0cd88),
        canvas.lit(0xc98f45));
    for (int i = 0; i < 7; i++) {
      double x = brush.vary(0, 80);
      double y = brush.vary(horizon + 16, 97);
      brush.line(
          Outline.thread(x, y, x + 6, y - 1, x + 12, y + 0.6, x + 18, y),
          canvas.lit(0xb9803c),
          0.6);
    }
  }

  void snow() {
    double horizon = brush.vary(42, 56);
    canvas.sky(horizon);
    double peak = brush.vary(20, 80);
    canvas.wash(
        Outline.polygon(peak - 40, horizon + 4, peak, horizon - 26, peak + 40, horizon + 4),
        canvas.lit(0xf4f8fc),
        canvas.lit(0x9fb2c8));
    canvas.wash(
        canvas.hill(horizon + 3, horizon - 6, horizon + 1),
        canvas.lit(0xf8fbff),
        canvas.lit(0xd4e0ee));
    canvas.wash(
        canvas.hill(horizon + 24, horizon + 10, horizon + 30),
        canvas.lit(0xffffff),
        canvas.lit(0xc9d8ea));
    for (int i = 0; i < 26; i++) {
      double r = brush.vary(0.5, 1.1);
      brush.fill(
          Outline.oval(brush.vary(0, 100), brush.vary(0, 100), r, r),
          Tones.alpha(Color.WHITE, 225));
    }
  }
}
