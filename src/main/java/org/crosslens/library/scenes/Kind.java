package org.crosslens.library.scenes;

/// What an object is. Each kind is drawn on its own sheet of [#width()] by [#height()] units.
public enum Kind {
  CAT("cat", "cats", 92, 103),
  DOG("dog", "dogs", 112, 92),
  FROG("frog", "frogs", 110, 84),
  FISH("fish", "fish", 112, 74),
  JELLYFISH("jellyfish", "jellyfish", 82, 108),
  BIRD("bird", "birds", 110, 86),
  BUTTERFLY("butterfly", "butterflies", 106, 90),
  TURTLE("turtle", "turtles", 114, 76),
  TREE("tree", "trees", 84, 108),
  FLOWER("flower", "flowers", 76, 106),
  LEAF("leaf", "leaves", 112, 78),
  HOUSE("house", "houses", 100, 100),
  BOAT("boat", "boats", 104, 104),
  CAR("car", "cars", 119, 74),
  TRAIN("train", "trains", 118, 84),
  BALL("ball", "balls", 84, 84),
  KITE("kite", "kites", 80, 112),
  BALLOON("balloon", "balloons", 76, 108),
  UMBRELLA("umbrella", "umbrellas", 102, 102),
  CUP("cup", "cups", 101, 87),
  CHAIR("chair", "chairs", 74, 104),
  STATUE("statue", "statues", 76, 106),
  STAR("star", "stars", 100, 94),
  MOON("moon", "moons", 68, 100),
  CLOUD("cloud", "clouds", 116, 76),
  MUSHROOM("mushroom", "mushrooms", 96, 96),
  PAINT("paint pot", "paint pots", 88, 104),
  ROCK("rock", "rocks", 112, 80);

  private final String one;
  private final String many;
  private final int width;
  private final int height;

  Kind(String one, String many, int width, int height) {
    this.one = one;
    this.many = many;
    this.width = width;
    this.height = height;
  }

  /// The usual noun in the singular, such as "butterfly".
  public String one() {
    return one;
  }

  /// The usual noun in the plural, such as "butterflies".
  public String many() {
    return many;
  }

  /// Width of the sheet that this kind is drawn on, in units.
  public int width() {
    return width;
  }

  /// Height of the sheet that this kind is drawn on, in units.
  public int height() {
    return height;
  }

  /// Width of the drawing over its height.
  public double aspect() {
    return (double) width / height;
  }
}
