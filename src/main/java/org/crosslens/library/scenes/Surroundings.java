package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.Shape;

/// Paints the settings with a look of their own: water, night, walls and streets.
record Surroundings(Canvas canvas, Brush brush) {
  void underWater() {
    canvas.wash(Outline.box(0, 0, 100, 100), new Color(0x4fc3d0), new Color(0x0b4a73));
    for (int i = 0; i < 3; i++) {
      double x = brush.vary(5, 85);
      Shape shaft = Outline.polygon(x, 0, x + 9, 0, x + 22, 90, x + 2, 90);
      brush.fill(shaft, Tones.alpha(Color.WHITE, 26));
    }
    double floor = brush.vary(84, 91);
    canvas.wash(canvas.hill(floor, floor - 5, floor + 3), new Color(0xc9b27e), new Color(0x8d7a55));
    for (int i = 0; i < 4; i++) {
      double x = brush.vary(3, 97);
      double sway = brush.vary(-4, 4);
      double top = brush.vary(66, 80);
      brush.line(
          Outline.thread(x, 97, x + sway, 90, x - sway, 83, x + sway, top), new Color(0x2b7a5c), 2);
    }
    for (int i = 0; i < 9; i++) {
      double r = brush.vary(0.7, 1.8);
      double x = brush.vary(2, 98);
      brush.line(Outline.oval(x, brush.vary(4, 80), r, r), Tones.alpha(Color.WHITE, 170), 0.5);
    }
  }

  void nightSky() {
    canvas.wash(Outline.box(0, 0, 100, 100), new Color(0x080b26), new Color(0x2a2a66));
    brush.line(
        Outline.line(-5, brush.vary(20, 90), 105, brush.vary(10, 80)),
        new Color(120, 120, 200, 36),
        22);
    for (int i = 0; i < 42; i++) {
      double r = brush.vary(0.25, 0.75);
      int glow = brush.choose(140, 255);
      brush.fill(
          Outline.oval(brush.vary(0, 100), brush.vary(0, 100), r, r),
          new Color(255, 250, 220, glow));
    }
  }

  void room() {
    int[] papers = {0xe9dcc3, 0xd9e2d0, 0xe6d2d0, 0xcfdbe4, 0xe8e0d8};
    Color wall = new Color(papers[brush.choose(0, papers.length - 1)]);
    double floor = brush.vary(66, 74);
    canvas.wash(Outline.box(0, 0, 100, floor), wall, Tones.scale(wall, 0.93));
    double step = brush.vary(9, 13);
    for (double x = step / 2; x < 100; x += step) {
      brush.fill(Outline.box(x, 0, step / 2.6, floor), Tones.alpha(Tones.scale(wall, 0.86), 110));
    }
    canvas.wash(Outline.box(0, floor, 100, 100 - floor), new Color(0xb98a5c), new Color(0x93653d));
    for (int i = 0; i < 4; i++) {
      double y = floor + 4 + i * i * 2.6 + i * 4;
      brush.line(Outline.line(0, y, 100, y), new Color(0x7e5330), 0.5);
    }
    brush.fill(Outline.box(0, floor - 3, 100, 3), new Color(0xf7f3ea));
    brush.line(Outline.line(0, floor, 100, floor), new Color(0x8d6a48), 0.5);
  }

  void street() {
    double road = brush.vary(64, 72);
    canvas.sky(road - 8);
    int[] fronts = {0xa9948a, 0x9d9a94, 0xb5a48f, 0x8f97a0};
    double x = -4;
    while (x < 100) {
      double width = brush.vary(16, 26);
      double top = brush.vary(12, 38);
      Color front = canvas.lit(fronts[brush.choose(0, 3)]);
      brush.fill(Outline.box(x, top, width + 0.5, road - top), front);
      windows(x, top, width, road - 8, Tones.scale(front, 0.8));
      x += width;
    }
    brush.fill(Outline.box(0, road - 6, 100, 6), canvas.lit(0xb8b6b2));
    canvas.wash(Outline.box(0, road, 100, 100 - road), canvas.lit(0x6b6d72), canvas.lit(0x55575c));
    for (double dash = brush.vary(-10, 4); dash < 100; dash += 20) {
      brush.fill(Outline.box(dash, (road + 100) / 2, 11, 1.8), canvas.lit(0xe4e2da));
    }
  }

  private void windows(double x, double top, double width, double bottom, Color dark) {
    Color glow = canvas.dark() ? new Color(0xe8c877) : dark;
    for (double y = top + 5; y < bottom - 6; y += 10) {
      brush.fill(Outline.box(x + width * 0.2, y, width * 0.2, 5), glow);
      brush.fill(Outline.box(x + width * 0.6, y, width * 0.2, 5), dark);
    }
  }
}
