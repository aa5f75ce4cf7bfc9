package org.crosslens.library.scenes;

import java.awt.Graphics2D;
import java.util.random.RandomGenerator;

/// Paints what lies behind the objects.
final class Backdrop {
  private Backdrop() {}

  /// Fills a sheet of 100 by 100 units with a scene's setting, weather and time of day.
  static void paint(Graphics2D graphics, Scene scene, RandomGenerator random) {
    Canvas canvas = new Canvas(graphics, scene, random);
    Landscape landscape = new Landscape(canvas, canvas.brush);
    Surroundings surroundings = new Surroundings(canvas, canvas.brush);
    switch (scene.setting()) {
      case MEADOW -> landscape.meadow();
      case SEA -> landscape.sea();
      case DESERT -> landscape.desert();
      case SNOW -> landscape.snow();
      case UNDER_WATER -> surroundings.underWater();
      case NIGHT_SKY -> surroundings.nightSky();
      case ROOM -> surroundings.room();
      case STREET -> surroundings.street();
    }
    canvas.weather();
  }
}
