package org.crosslens.ui.lab;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.crosslens.ui.desk.Theme;
import org.crosslens.workbench.lab.MechanismCard;
import org.jspecify.annotations.Nullable;

/// The data flow of a mechanism: a box a step, from left to right, shapes on the arrows.
final class Diagram extends Canvas {
  private static final double NARROWEST = 150;
  private static final double WIDEST = 320;
  private static final double LETTER = 6.1; // mean width of a small letter in pixels
  private static final double BOX_HEIGHT = 46;
  private static final double GAP_ACROSS = 84;
  private static final double GAP_DOWN = 18;
  private static final double MARGIN = 12;
  private static final Font NAME = Font.font("System", FontWeight.BOLD, 12);
  private static final Font SMALL = Font.font("System", 11);

  private double boxWidth = NARROWEST;

  private record Place(double x, double y) {}

  /// Draws a mechanism.
  void show(MechanismCard card, Theme theme) {
    boxWidth = boxWidth(card);
    Map<String, Integer> columns = columns(card);
    Map<String, Place> places = places(columns);
    setWidth(places.values().stream().mapToDouble(Place::x).max().orElse(0) + boxWidth + MARGIN);
    setHeight(places.values().stream().mapToDouble(Place::y).max().orElse(0) + BOX_HEIGHT + MARGIN);
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Map<String, String> shapes = shapes(card);
    for (MechanismCard.Box step : card.steps()) {
      for (String input : step.inputs()) {
        arrow(
            g,
            theme,
            Objects.requireNonNull(places.get(input)),
            Objects.requireNonNull(places.get(step.result())));
      }
    }
    places.forEach((name, place) -> label(g, theme, place, shapes.getOrDefault(name, "")));
    Map<String, MechanismCard.Box> boxes =
        card.steps().stream()
            .collect(Collectors.toMap(MechanismCard.Box::result, box -> box, (a, b) -> b));
    places.forEach((name, place) -> box(g, theme, place, name, boxes.get(name)));
    setAccessibleText(spoken(card));
  }

  /// Wide enough for the longest operation, unless that is very long.
  private static double boxWidth(MechanismCard card) {
    int longest = card.steps().stream().mapToInt(s -> s.operation().length()).max().orElse(0);
    return Math.clamp(LETTER * longest + 16, NARROWEST, WIDEST);
  }

  /// One step a line, for those who hear it.
  private static String spoken(MechanismCard card) {
    return card.steps().stream()
        .map(
            step ->
                "%s from %s: %s, %s"
                    .formatted(
                        step.result(),
                        String.join(" and ", step.inputs()),
                        step.operation(),
                        step.shapeFormula()))
        .collect(Collectors.joining(". "));
  }

  /// The column of each result: one behind the last of its inputs.
  private static Map<String, Integer> columns(MechanismCard card) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (MechanismCard.Box step : card.steps()) {
      int last = -1;
      for (String input : step.inputs()) {
        last = Math.max(last, columns.computeIfAbsent(input, name -> 0));
      }
      columns.merge(step.result(), last + 1, Math::max);
    }
    return columns;
  }

  private Map<String, Place> places(Map<String, Integer> columns) {
    Map<Integer, Integer> filled = new HashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> {
          int row = filled.merge(column, 1, Integer::sum) - 1;
          places.put(
              name,
              new Place(
                  MARGIN + column * (boxWidth + GAP_ACROSS),
                  MARGIN + row * (BOX_HEIGHT + GAP_DOWN)));
        });
    return places;
  }

  /// What stands on the arrows that leave a box.
  private static Map<String, String> shapes(MechanismCard card) {
    Map<String, String> shapes = new HashMap<>();
    shapes.put("picture", card.at().patches() + " × " + card.at().width());
    shapes.put("caption", card.at().pieces() + " × " + card.at().width());
    for (MechanismCard.Box step : card.steps()) {
      shapes.put(
          step.result(),
          step.shape().stream().map(Object::toString).collect(Collectors.joining(" × ")));
    }
    return shapes;
  }

  private void arrow(GraphicsContext g, Theme theme, Place from, Place to) {
    double x = from.x() + boxWidth;
    double y = from.y() + BOX_HEIGHT / 2;
    double endX = to.x();
    double endY = to.y() + BOX_HEIGHT / 2;
    g.setStroke(theme.muted());
    g.setFill(theme.muted());
    g.setLineWidth(1.2);
    g.beginPath();
    g.moveTo(x, y);
    g.bezierCurveTo(x + GAP_ACROSS / 2, y, endX - GAP_ACROSS / 2, endY, endX - 5, endY);
    g.stroke();
    g.fillPolygon(
        new double[] {endX, endX - 7, endX - 7}, new double[] {endY, endY - 4, endY + 4}, 3);
  }

  private void label(GraphicsContext g, Theme theme, Place place, String shape) {
    double x = place.x() + boxWidth + 6;
    double y = place.y() + BOX_HEIGHT / 2 - 5;
    // Arrows of other boxes cross here: the shape stands on a piece of background.
    g.setFill(theme.background());
    g.fillRect(x - 2, y - 11, Math.min(GAP_ACROSS - 8, 6.5 * shape.length() + 4), 13);
    g.setFont(SMALL);
    g.setFill(theme.muted());
    g.fillText(shape, x, y, GAP_ACROSS - 12);
  }

  private void box(
      GraphicsContext g, Theme theme, Place place, String name, MechanismCard.@Nullable Box step) {
    boolean looks = step != null && step.site().isPresent();
    g.setFill(theme.background());
    g.fillRoundRect(place.x(), place.y(), boxWidth, BOX_HEIGHT, 8, 8);
    g.setStroke(looks ? theme.accent() : theme.muted());
    g.setLineWidth(looks ? 2 : 1);
    g.strokeRoundRect(place.x(), place.y(), boxWidth, BOX_HEIGHT, 8, 8);
    g.setFill(theme.text());
    g.setFont(NAME);
    g.fillText(name, place.x() + 8, place.y() + 18, boxWidth - 16);
    g.setFont(SMALL);
    g.setFill(theme.muted());
    g.fillText(
        step == null ? "what the mechanism is given" : step.operation(),
        place.x() + 8,
        place.y() + 36,
        boxWidth - 16);
  }
}
