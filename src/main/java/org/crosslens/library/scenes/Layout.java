package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Gives every object of a scene its box, so that counts and relations can be seen.
final class Layout {
  private static final double MARGIN = 0.03;
  private static final double GAP = 0.05;

  /// Share of the room that the greater of two groups apart gets.
  private static final double GREATER_SHARE = 0.6;

  /// How much bigger an object of the greater group is at least, side to side.
  private static final double GREATER_BY = 1.2;

  private final RandomGenerator random;

  Layout(RandomGenerator random) {
    this.random = random;
  }

  List<SceneObject> place(List<Group> groups, @Nullable Relation relation) {
    double room = 1 - 2 * MARGIN;
    if (relation == null) {
      return objects(0, spread(groups.getFirst(), new Box(MARGIN, MARGIN, room, room), 1));
    }
    return relation.touching() ? touching(groups, relation) : apart(groups, relation);
  }

  private List<SceneObject> apart(List<Group> groups, Relation relation) {
    boolean firstGreater = groups.get(0).size().compareTo(groups.get(1).size()) > 0;
    boolean firstLeading = relation == Relation.LEFT_OF || relation == Relation.ABOVE;
    boolean beside = relation == Relation.LEFT_OF || relation == Relation.RIGHT_OF;
    int greater = firstGreater ? 0 : 1;
    double share = (1 - 2 * MARGIN - GAP) * GREATER_SHARE;
    double rest = 1 - 2 * MARGIN - GAP - share;
    boolean greaterLeading = firstGreater == firstLeading;
    Box wide = strip(greaterLeading ? MARGIN : MARGIN + rest + GAP, share, beside);
    Box narrow = strip(greaterLeading ? MARGIN + share + GAP : MARGIN, rest, beside);
    List<Box> large = spread(groups.get(greater), wide, 1);
    double limit = large.stream().mapToDouble(b -> Math.sqrt(b.area())).min().orElseThrow();
    List<Box> small = spread(groups.get(1 - greater), narrow, limit / GREATER_BY);
    List<SceneObject> all = new ArrayList<>(objects(greater, large));
    all.addAll(objects(1 - greater, small));
    return all;
  }

  private static Box strip(double from, double share, boolean beside) {
    double room = 1 - 2 * MARGIN;
    return beside ? new Box(from, MARGIN, share, room) : new Box(MARGIN, from, room, share);
  }

  /// The support first, then what is on it or in front of it, side by side.
  private List<SceneObject> touching(List<Group> groups, Relation relation) {
    Group front = groups.get(0);
    Group back = groups.get(1);
    boolean on = relation == Relation.ON;
    Box cell = fit(front, 0.8 / front.count(), 0.42, 1);
    // How far down the support the others stand: on its upper part, or below its foot.
    double stand = on ? 0.2 + 0.25 * random.nextDouble() : 1 + 0.08 * random.nextDouble();
    double headroom = on ? 0.94 - cell.height() : 0.84;
    Box size = fit(back, 0.94, Math.min(0.94, headroom / (on ? 1 - stand : 1)), 1);
    double x = within(MARGIN, 1 - MARGIN - size.width());
    double above = on ? Math.max(0, cell.height() - stand * size.height()) : 0;
    double y = within(MARGIN + above, 1 - MARGIN - size.height() * Math.max(1, stand));
    Box support = new Box(x, Math.max(0.01, y), size.width(), size.height());
    List<SceneObject> all = new ArrayList<>(objects(1, List.of(support)));
    all.addAll(objects(0, row(front, cell, support, support.y() + stand * size.height())));
    return all;
  }

  private List<Box> row(Group group, Box cell, Box support, double ground) {
    int n = group.count();
    double step = cell.width() * (1.02 + 0.08 * random.nextDouble());
    double span = step * (n - 1) + cell.width();
    double slack = Math.abs(support.width() - span) / 2;
    double middle = support.centreX() + (random.nextDouble() - 0.5) * slack;
    double left = Math.clamp(middle - span / 2, 0.01, Math.max(0.01, 0.99 - span));
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double y = ground - cell.height() + 0.03 * (random.nextDouble() - 0.5);
      double inside = Math.clamp(y, 0.005, 0.995 - cell.height());
      boxes.add(new Box(left + i * step, inside, cell.width(), cell.height()));
    }
    return boxes;
  }

  /// The group's objects in cells of the best grid, each a little off its middle.
  private List<Box> spread(Group group, Box room, double limit) {
    int n = group.count();
    int columns = bestColumns(group, room);
    int rows = Math.ceilDiv(n, columns);
    double width = room.width() / columns;
    double height = room.height() / rows;
    double scale = 0.9 + 0.1 * random.nextDouble();
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < rows * columns; i++) {
      cells.add(i);
    }
    Collections.shuffle(cells, new Random(random.nextLong()));
    List<Box> boxes = new ArrayList<>();
    Box common = fit(group, width, height, limit);
    for (int i = 0; i < n; i++) {
      double shrink = n == 1 ? 1 : Math.max(scale, 0.93 + 0.07 * random.nextDouble());
      double w = common.width() * shrink;
      double h = common.height() * shrink;
      double x = room.x() + width * (cells.get(i) % columns) + within(0, width - w);
      double y = room.y() + height * (cells.get(i) / columns) + within(0, height - h);
      boxes.add(new Box(x, y, w, h));
    }
    return boxes;
  }

  private static int bestColumns(Group group, Box room) {
    double aspect = group.kind().aspect();
    int best = 1;
    double widest = 0;
    for (int columns = 1; columns <= group.count(); columns++) {
      int rows = Math.ceilDiv(group.count(), columns);
      double width = Math.min(room.width() / columns, aspect * room.height() / rows);
      if (width > widest + 1e-9) {
        widest = width;
        best = columns;
      }
    }
    return best;
  }

  /// A box at the origin of the group's size and kind that fits a cell and keeps to a limit.
  private Box fit(Group group, double width, double height, double limit) {
    Size size = group.size();
    double side = size.least() + (size.most() - size.least()) * random.nextDouble();
    double aspect = group.kind().aspect() * (0.94 + 0.12 * random.nextDouble());
    double root = Math.sqrt(aspect);
    double least = 0.2 / root;
    double fitting = Math.min(width / root, height * root);
    double s = Math.min(Math.min(Math.max(side, least), limit), fitting);
    return new Box(0, 0, s * root, s / root);
  }

  private double within(double least, double most) {
    return most <= least ? (least + most) / 2 : least + (most - least) * random.nextDouble();
  }

  private List<SceneObject> objects(int group, List<Box> boxes) {
    return boxes.stream()
        .sorted(Comparator.comparingDouble(b -> b.y() + b.height()))
        .map(box -> new SceneObject(group, box, random.nextLong()))
        .toList();
  }
}
