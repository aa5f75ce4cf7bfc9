package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/// Paints what lies behind the objects: sky, ground and weather, on a sheet of 100 by 100 units.
final class Backdrop {
  private static final Color NIGHT = new Color(0x1a2145);
  private static final Color DUSK = new Color(0xc0562f);

  private final Brush brush;
  private final Graphics2D graphics;
  private final Scene scene;

  Backdrop(Graphics2D graphics, Scene scene, RandomGenerator random) {
    this.graphics = graphics;
    this.scene = scene;
    this.brush = new Brush(graphics, random, Tones.of(Colour.WHITE, random));
  }

  void paint() {
    switch (scene.setting()) {
      case MEADOW -> meadow();
      case SEA -> sea();
      case UNDER_WATER -> underWater();
      case NIGHT_SKY -> nightSky();
      case ROOM -> room();
      case DESERT -> desert();
      case SNOW -> snow();
      case STREET -> street();
    }
    weather();
  }

  private void wash(Shape shape, Color top, Color bottom) {
    float from = (float) shape.getBounds2D().getY();
    float to = (float) shape.getBounds2D().getMaxY();
    graphics.setPaint(new GradientPaint(0, from, top, 0, to, bottom));
    graphics.fill(shape);
  }

  private void sky(double horizon) {
    Shape above = Brush.box(0, 0, 100, horizon + 4);
    boolean grey = scene.weather() != Weather.CLEAR;
    switch (scene.time()) {
      case DAY -> wash(above, grey ? c(0x9aa5b0) : c(0x6db3ec), grey ? c(0xd3d8dc) : c(0xdff1fb));
      case EVENING ->
          wash(above, grey ? c(0x7f6f86) : c(0x6a5fa6), grey ? c(0xd0a08a) : c(0xffb36b));
      case NIGHT -> wash(above, grey ? c(0x23283a) : c(0x0f1638), grey ? c(0x474e63) : c(0x33427c));
    }
  }

  /// A ground colour in the light of the hour.
  private Color lit(int rgb) {
    Color colour = c(rgb);
    return switch (scene.time()) {
      case DAY -> colour;
      case EVENING -> Tones.scale(Tones.blend(colour, DUSK, 0.22), 0.9);
      case NIGHT -> Tones.scale(Tones.blend(colour, NIGHT, 0.42), 0.82);
    };
  }

  private static Color c(int rgb) {
    return new Color(rgb);
  }

  private Shape hill(double left, double middle, double right) {
    Path2D hill = new Path2D.Double();
    hill.moveTo(-2, left);
    hill.quadTo(50, middle, 102, right);
    hill.lineTo(102, 102);
    hill.lineTo(-2, 102);
    hill.closePath();
    return hill;
  }

  private void meadow() {
    double horizon = brush.vary(42, 56);
    sky(horizon);
    wash(hill(horizon + 2, horizon - 14, horizon - 2), lit(0x8ecf74), lit(0x6db85a));
    wash(hill(horizon + 4, horizon + 8, horizon + 2), lit(0x83cc5e), lit(0x4f9c42));
    for (int i = 0; i < 14; i++) {
      double x = brush.vary(2, 98);
      double y = brush.vary(horizon + 14, 98);
      Color blade = lit(0x3f8a37);
      brush.line(Brush.line(x, y, x - 1.2, y - 4), blade, 0.8);
      brush.line(Brush.line(x + 1, y, x + 2, y - 3.4), blade, 0.8);
    }
  }

  private void sea() {
    double horizon = brush.vary(36, 52);
    sky(horizon);
    wash(Brush.box(0, horizon, 100, 100 - horizon), lit(0x3f9fcb), lit(0x1d5c9c));
    Color foam = Tones.alpha(lit(0xe8f7ff), 170);
    for (int i = 0; i < 12; i++) {
      double y = brush.vary(horizon + 3, 97);
      double w = 2 + 5 * (y - horizon) / (100 - horizon);
      double x = brush.vary(2, 90);
      brush.line(Brush.thread(x, y, x + w, y - w / 3, x + 2 * w, y), foam, 0.9);
    }
  }

  private void underWater() {
    wash(Brush.box(0, 0, 100, 100), c(0x4fc3d0), c(0x0b4a73));
    for (int i = 0; i < 3; i++) {
      double x = brush.vary(5, 85);
      Shape shaft = Brush.polygon(x, 0, x + 9, 0, x + 22, 90, x + 2, 90);
      brush.fill(shaft, Tones.alpha(Color.WHITE, 26));
    }
    double floor = brush.vary(84, 91);
    wash(hill(floor, floor - 5, floor + 3), c(0xc9b27e), c(0x8d7a55));
    for (int i = 0; i < 4; i++) {
      double x = brush.vary(3, 97);
      double sway = brush.vary(-4, 4);
      double top = brush.vary(66, 80);
      brush.line(Brush.thread(x, 97, x + sway, 90, x - sway, 83, x + sway, top), c(0x2b7a5c), 2);
    }
    for (int i = 0; i < 9; i++) {
      double r = brush.vary(0.7, 1.8);
      double x = brush.vary(2, 98);
      brush.line(Brush.oval(x, brush.vary(4, 80), r, r), Tones.alpha(Color.WHITE, 170), 0.5);
    }
  }

  private void nightSky() {
    wash(Brush.box(0, 0, 100, 100), c(0x080b26), c(0x2a2a66));
    brush.line(
        Brush.line(-5, brush.vary(20, 90), 105, brush.vary(10, 80)),
        new Color(120, 120, 200, 36),
        22);
    for (int i = 0; i < 42; i++) {
      double r = brush.vary(0.25, 0.75);
      int glow = brush.choose(140, 255);
      brush.fill(
          Brush.oval(brush.vary(0, 100), brush.vary(0, 100), r, r), new Color(255, 250, 220, glow));
    }
  }

  private void room() {
    int[] papers = {0xe9dcc3, 0xd9e2d0, 0xe6d2d0, 0xcfdbe4, 0xe8e0d8};
    Color wall = c(papers[brush.choose(0, papers.length - 1)]);
    double floor = brush.vary(66, 74);
    wash(Brush.box(0, 0, 100, floor), wall, Tones.scale(wall, 0.93));
    double step = brush.vary(9, 13);
    for (double x = step / 2; x < 100; x += step) {
      brush.fill(Brush.box(x, 0, step / 2.6, floor), Tones.alpha(Tones.scale(wall, 0.86), 110));
    }
    wash(Brush.box(0, floor, 100, 100 - floor), c(0xb98a5c), c(0x93653d));
    for (int i = 0; i < 4; i++) {
      double y = floor + 4 + i * i * 2.6 + i * 4;
      brush.line(Brush.line(0, y, 100, y), c(0x7e5330), 0.5);
    }
    brush.fill(Brush.box(0, floor - 3, 100, 3), c(0xf7f3ea));
    brush.line(Brush.line(0, floor, 100, floor), c(0x8d6a48), 0.5);
  }

  private void desert() {
    double horizon = brush.vary(44, 58);
    sky(horizon);
    double crest = brush.vary(-16, -4);
    wash(hill(horizon + 4, horizon + crest, horizon), lit(0xe9c27c), lit(0xd6a65c));
    wash(hill(horizon + 6, horizon + 20, horizon - 4), lit(0xf0cd88), lit(0xc98f45));
    for (int i = 0; i < 7; i++) {
      double x = brush.vary(0, 80);
      double y = brush.vary(horizon + 16, 97);
      brush.line(Brush.thread(x, y, x + 6, y - 1, x + 12, y + 0.6, x + 18, y), lit(0xb9803c), 0.6);
    }
  }

  private void snow() {
    double horizon = brush.vary(42, 56);
    sky(horizon);
    double peak = brush.vary(20, 80);
    wash(
        Brush.polygon(peak - 40, horizon + 4, peak, horizon - 26, peak + 40, horizon + 4),
        lit(0xf4f8fc),
        lit(0x9fb2c8));
    wash(hill(horizon + 3, horizon - 6, horizon + 1), lit(0xf8fbff), lit(0xd4e0ee));
    wash(hill(horizon + 24, horizon + 10, horizon + 30), lit(0xffffff), lit(0xc9d8ea));
    for (int i = 0; i < 26; i++) {
      double r = brush.vary(0.5, 1.1);
      brush.fill(
          Brush.oval(brush.vary(0, 100), brush.vary(0, 100), r, r), Tones.alpha(Color.WHITE, 225));
    }
  }

  private void street() {
    double road = brush.vary(64, 72);
    sky(road - 8);
    int[] fronts = {0xa9948a, 0x9d9a94, 0xb5a48f, 0x8f97a0};
    double x = -4;
    while (x < 100) {
      double width = brush.vary(16, 26);
      double top = brush.vary(12, 38);
      Color front = lit(fronts[brush.choose(0, 3)]);
      brush.fill(Brush.box(x, top, width + 0.5, road - top), front);
      windows(x, top, width, road - 8, Tones.scale(front, 0.8));
      x += width;
    }
    brush.fill(Brush.box(0, road - 6, 100, 6), lit(0xb8b6b2));
    wash(Brush.box(0, road, 100, 100 - road), lit(0x6b6d72), lit(0x55575c));
    for (double dash = brush.vary(-10, 4); dash < 100; dash += 20) {
      brush.fill(Brush.box(dash, (road + 100) / 2, 11, 1.8), lit(0xe4e2da));
    }
  }

  private void windows(double x, double top, double width, double bottom, Color dark) {
    Color glow = scene.time() == TimeOfDay.DAY ? dark : c(0xe8c877);
    for (double y = top + 5; y < bottom - 6; y += 10) {
      brush.fill(Brush.box(x + width * 0.2, y, width * 0.2, 5), glow);
      brush.fill(Brush.box(x + width * 0.6, y, width * 0.2, 5), dark);
    }
  }

  private void weather() {
    if (scene.weather() == Weather.RAIN) {
      brush.fill(Brush.box(0, 0, 100, 100), new Color(70, 85, 110, 60));
      for (int i = 0; i < 40; i++) {
        double x = brush.vary(0, 104);
        double y = brush.vary(-4, 98);
        brush.line(Brush.line(x, y, x - 2, y + 6), new Color(205, 222, 240, 170), 0.6);
      }
    } else if (scene.weather() == Weather.FOG) {
      Color mist = scene.time() == TimeOfDay.NIGHT ? c(0x6e7690) : c(0xe6e8ea);
      wash(Brush.box(0, 0, 100, 100), Tones.alpha(mist, 130), Tones.alpha(mist, 95));
    }
  }
}
