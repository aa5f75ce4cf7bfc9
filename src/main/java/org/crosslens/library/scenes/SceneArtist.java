package org.crosslens.library.scenes;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Draws scenes; the same scene always gives the same picture, at any size.
public final class SceneArtist {
  private SceneArtist() {}

  /// The picture of a scene, `size` pixels a side.
  public static BufferedImage draw(Scene scene, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(image);
    graphics.scale(size / 100.0, size / 100.0);
    Backdrop.paint(graphics, scene, new SplittableRandom(scene.seed()));
    graphics.dispose();
    for (SceneObject object : scene.objects()) {
      draw(scene, object, image);
    }
    return image;
  }

  /// The picture's pixels as 0xRRGGBB, row by row: what training reads.
  public static int[] pixels(Scene scene, int size) {
    return ((DataBufferInt) draw(scene, size).getRaster().getDataBuffer()).getData();
  }

  /// Draws one object of a scene into a square picture.
  static void draw(Scene scene, SceneObject object, BufferedImage image) {
    Graphics2D graphics = smooth(image);
    Group group = scene.groupOf(object);
    Box box = object.box();
    Kind kind = group.kind();
    int size = image.getWidth();
    graphics.translate(box.x() * size, box.y() * size);
    graphics.scale(box.width() * size / kind.width(), box.height() * size / kind.height());
    RandomGenerator random = new SplittableRandom(object.seed());
    if (random.nextBoolean()) {
      graphics.translate(kind.width(), 0);
      graphics.scale(-1, 1);
    }
    draw(kind, new Brush(graphics, random, Tones.of(group.colour(), random)));
    graphics.dispose();
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  static void draw(Kind kind, Brush brush) {
    switch (kind) {
      case CAT -> Pets.cat(brush);
      case DOG -> Pets.dog(brush);
      case FROG -> PondAnimals.frog(brush);
      case FISH -> SeaAnimals.fish(brush);
      case JELLYFISH -> SeaAnimals.jellyfish(brush);
      case BIRD -> Flyers.bird(brush);
      case BUTTERFLY -> Flyers.butterfly(brush);
      case TURTLE -> PondAnimals.turtle(brush);
      case TREE -> Plants.tree(brush);
      case FLOWER -> Plants.flower(brush);
      case LEAF -> Plants.leaf(brush);
      case HOUSE -> Stonework.house(brush);
      case BOAT -> Vehicles.boat(brush);
      case CAR -> Vehicles.car(brush);
      case TRAIN -> Vehicles.train(brush);
      case BALL -> Toys.ball(brush);
      case KITE -> Toys.kite(brush);
      case BALLOON -> Toys.balloon(brush);
      case UMBRELLA -> Household.umbrella(brush);
      case CUP -> Household.cup(brush);
      case CHAIR -> Household.chair(brush);
      case STATUE -> Stonework.statue(brush);
      case STAR -> SkyThings.star(brush);
      case MOON -> SkyThings.moon(brush);
      case CLOUD -> SkyThings.cloud(brush);
      case MUSHROOM -> Plants.mushroom(brush);
      case PAINT -> Household.paint(brush);
      case ROCK -> Stonework.rock(brush);
    }
  }
}
