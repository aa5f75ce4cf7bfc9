package org.crosslens.ui.lab;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Toy;
import org.jspecify.annotations.Nullable;

/// The computation of a mechanism on a few small numbers, a step below the other: its name, its
/// equation, its shape, and the matrices that it is made of and makes.
final class StepsView extends VBox {
  private static final double MATRICES = 3; // beside one another, where there is room
  private static final double COLUMN = 52;

  StepsView() {
    super(10);
    setId("lab-steps");
  }

  void show(@Nullable Toy toy) {
    getChildren().clear();
    if (toy == null) {
      return;
    }
    Label head = Parts.wrapped("Step by step, on two patches and three pieces of width 4");
    head.getStyleClass().add("headline");
    Label how = Parts.wrapped("Random weights of seed 0, as before training: a row a token.");
    how.getStyleClass().add("muted");
    getChildren().addAll(head, how, matrices(List.of(toy.picture(), toy.caption())));
    toy.steps().forEach(step -> getChildren().add(step(step)));
  }

  private static VBox step(Toy.Shown step) {
    MechanismCard.Box box = step.box();
    Label name = Parts.wrapped(box.result() + " ← " + String.join(", ", box.inputs()));
    name.getStyleClass().add("step-name");
    Label equation = Parts.wrapped(box.operation());
    equation.getStyleClass().add("formula");
    Label shape = Parts.muted(sizes(box) + " = " + box.shapeFormula());
    shape.setWrapText(true);
    VBox whole = new VBox(4, name, equation, shape, matrices(step.numbers()));
    whole.getStyleClass().add("step");
    return whole;
  }

  private static String sizes(MechanismCard.Box box) {
    return box.shape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }

  private static FlowPane matrices(List<Toy.Numbers> all) {
    FlowPane row = new FlowPane(20, 8);
    row.setRowValignment(VPos.TOP);
    row.setPrefWrapLength(MATRICES * 4 * COLUMN);
    all.forEach(numbers -> row.getChildren().add(matrix(numbers)));
    return row;
  }

  private static VBox matrix(Toy.Numbers numbers) {
    GridPane cells = new GridPane();
    cells.getStyleClass().add("matrix");
    for (int row = 0; row < numbers.rows(); row++) {
      for (int column = 0; column < numbers.columns(); column++) {
        Label cell = new Label(numbers.shown(row, column));
        cell.setMinWidth(COLUMN);
        cell.setAlignment(Pos.CENTER_RIGHT);
        GridPane.setHalignment(cell, HPos.RIGHT);
        cells.add(cell, column, row);
      }
    }
    cells.setMaxWidth(USE_PREF_SIZE);
    return new VBox(2, Parts.muted(numbers.name()), cells);
  }
}
