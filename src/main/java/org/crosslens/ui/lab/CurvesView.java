package org.crosslens.ui.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.crosslens.figures.Curve;
import org.crosslens.figures.CurveFigure;
import org.crosslens.ui.desk.Theme;
import org.crosslens.workbench.lab.Point;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;

/// Loss and retrieval of each mechanism while it trains.
final class CurvesView extends HBox {
  private final ChartViewer loss = new ChartViewer();
  private final ChartViewer found = new ChartViewer();

  CurvesView() {
    super(8);
    setId("lab-curves");
    for (ChartViewer viewer : List.of(loss, found)) {
      viewer.setMinSize(0, 0);
      viewer.setPrefHeight(200);
      HBox.setHgrow(viewer, Priority.ALWAYS);
      getChildren().add(viewer);
    }
    setMinHeight(160);
  }

  void show(List<Point> points, Theme theme) {
    loss.setChart(figure("loss (nats)", curves(points, Point::loss), theme).chart());
    JFreeChart retrieval =
        figure(
                "R@1 by pair scores",
                curves(points, point -> point.measured().getOrDefault("pair_r1", Double.NaN)),
                theme)
            .chart();
    retrieval.getXYPlot().getRangeAxis().setRange(0, 1);
    found.setChart(retrieval);
  }

  private static CurveFigure figure(String what, List<Curve> curves, Theme theme) {
    return new CurveFigure(what, "step", what, curves, "", theme.figures());
  }

  private static List<Curve> curves(List<Point> points, ToDoubleFunction<Point> value) {
    Map<String, List<Point>> byName = new LinkedHashMap<>();
    for (Point point : points) {
      if (!Double.isNaN(value.applyAsDouble(point))) {
        byName.computeIfAbsent(point.mechanism(), name -> new ArrayList<>()).add(point);
      }
    }
    return byName.entrySet().stream()
        .map(
            entry ->
                new Curve(
                    entry.getKey(),
                    entry.getValue().stream().mapToDouble(Point::step).toArray(),
                    entry.getValue().stream().mapToDouble(value).toArray()))
        .toList();
  }
}
