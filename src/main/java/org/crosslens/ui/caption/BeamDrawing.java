package org.crosslens.ui.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.crosslens.results.speech.BeamTree;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Lettering;

/// A beam search as a tree that grows to the right, the best caption's pieces in the accent colour.
final class BeamDrawing extends Region {
  private static final double ROW = 22;
  private static final double GAP = 26;
  private static final double EDGE = 12;

  private final Canvas canvas = new Canvas();
  private final Lettering letters = new Lettering(13);

  BeamDrawing() {
    setId("beam-tree");
    getChildren().add(canvas);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  void show(BeamTree tree, Theme theme) {
    List<BeamTree.Node> nodes = tree.nodes();
    double[] rows = rows(nodes);
    double[] columns = columns(nodes);
    double height = (Arrays.stream(rows).max().orElse(0) + 1) * ROW;
    canvas.setWidth(columns[columns.length - 1]);
    canvas.setHeight(height);
    setPrefSize(canvas.getWidth(), height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), height);
    g.setFont(letters.font());
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < nodes.size(); i++) {
      draw(g, nodes, i, rows, columns, theme);
    }
    setAccessibleText(
        String.format(Locale.ROOT, "Tree of a beam search with %,d pieces", nodes.size()));
  }

  private void draw(
      GraphicsContext g,
      List<BeamTree.Node> nodes,
      int index,
      double[] rows,
      double[] columns,
      Theme theme) {
    BeamTree.Node node = nodes.get(index);
    double x = columns[node.step()];
    double y = (rows[index] + 0.5) * ROW;
    if (node.parent() >= 0) {
      BeamTree.Node parent = nodes.get(node.parent());
      double from = columns[parent.step()] + letters.width(parent.text().strip()) + 3;
      double fromY = (rows[node.parent()] + 0.5) * ROW;
      g.setStroke(node.best() ? theme.accent() : theme.line());
      g.setLineWidth(node.best() ? 2 : 1);
      g.beginPath();
      g.moveTo(from, fromY);
      double bend = x - GAP + EDGE;
      g.lineTo(Math.max(from, bend - EDGE), fromY);
      g.bezierCurveTo(bend, fromY, bend, y, x - 3, y);
      g.stroke();
    }
    g.setFill(node.best() ? theme.accent() : theme.text());
    g.fillText(node.text().strip(), x, y);
  }

  /// Each branch's end has a row of its own; a piece stands beside its first continuation.
  private static double[] rows(List<BeamTree.Node> nodes) {
    List<List<Integer>> children = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      children.add(new ArrayList<>());
      int parent = nodes.get(i).parent();
      (parent < 0 ? roots : children.get(parent)).add(i);
    }
    double[] rows = new double[nodes.size()];
    int[] next = {0};
    bestFirst(roots, nodes).forEach(root -> place(root, nodes, children, rows, next));
    return rows;
  }

  private static void place(
      int node,
      List<BeamTree.Node> nodes,
      List<List<Integer>> children,
      double[] rows,
      int[] next) {
    List<Integer> below = bestFirst(children.get(node), nodes);
    if (below.isEmpty()) {
      rows[node] = next[0]++;
      return;
    }
    below.forEach(child -> place(child, nodes, children, rows, next));
    rows[node] = rows[below.getFirst()];
  }

  private static List<Integer> bestFirst(List<Integer> among, List<BeamTree.Node> nodes) {
    return among.stream()
        .sorted(
            (a, b) -> {
              int best = Boolean.compare(nodes.get(b).best(), nodes.get(a).best());
              return best != 0
                  ? best
                  : Double.compare(nodes.get(b).logProbability(), nodes.get(a).logProbability());
            })
        .toList();
  }

  /// Where each step's column begins, and behind the last the whole width.
  private double[] columns(List<BeamTree.Node> nodes) {
    int steps = nodes.stream().mapToInt(BeamTree.Node::step).max().orElse(-1) + 1;
    double[] widths = new double[steps];
    for (BeamTree.Node node : nodes) {
      widths[node.step()] = Math.max(widths[node.step()], letters.width(node.text().strip()));
    }
    double[] columns = new double[steps + 1];
    columns[0] = 4;
    for (int step = 0; step < steps; step++) {
      columns[step + 1] = columns[step] + widths[step] + GAP;
    }
    return columns;
  }
}
