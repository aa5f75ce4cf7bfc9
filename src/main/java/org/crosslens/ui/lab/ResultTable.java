package org.crosslens.ui.lab;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.lab.Row;
import org.crosslens.workbench.lab.Table;
import org.jspecify.annotations.Nullable;

/// The seed's table of a run, sortable, with what the run says of the chosen row below it.
final class ResultTable extends VBox {
  private final TableView<Row> table = new TableView<>();
  private final Label findings = Parts.wrapped("");

  ResultTable() {
    super(8);
    table.setId("lab-table");
    table.setPlaceholder(Parts.muted("Trained mechanisms come here, one a row."));
    column("model_version", 134, Row::version);
    column("R@1", 72, Row::r1);
    column("R@1 from", 100, Row::r1Low);
    column("R@1 to", 84, Row::r1High);
    column("mean rank", 108, Row::meanRank);
    column("in-batch R@1", 128, Row::batchR1);
    column("similarity_ratio", 146, Row::ratio);
    column("ratio_rank", 108, Row::ratioRank);
    column("similarity_gap", 138, Row::gap);
    column("trained_well", 120, Row::trainedWell);
    column("best_caption", 210, Row::bestCaption);
    column("all_similarities", 300, Row::similarities);
    column("encoders", 230, Row::encoders);
    column("parameters", 114, Row::parameters);
    column("s an epoch", 110, Row::secondsAnEpoch);
    table.getSelectionModel().selectedItemProperty().addListener((o, old, row) -> explain(row));
    findings.setId("lab-findings");
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setMinHeight(150);
    getChildren().addAll(table, findings);
  }

  void show(Table rows) {
    table.getItems().setAll(rows.rows());
    table.getSelectionModel().selectFirst();
  }

  private void explain(@Nullable Row row) {
    findings.setText(
        row == null || row.findings().isEmpty()
            ? ""
            : row.version() + ": " + String.join(" ", row.findings()));
  }

  private <T> void column(String name, double width, Function<Row, @Nullable T> value) {
    TableColumn<Row, T> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words(item));
              }
            });
    table.getColumns().add(column);
  }

  private static String words(Object value) {
    return switch (value) {
      case Double number -> String.format(Locale.ROOT, "%.3f", number);
      case Long number -> String.format(Locale.ROOT, "%,d", number);
      case Boolean yes -> yes ? "yes" : "no";
      case List<?> several ->
          several.stream().map(ResultTable::words).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }
}
