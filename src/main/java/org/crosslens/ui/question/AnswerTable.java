package org.crosslens.ui.question;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.crosslens.ui.parts.Numbers;

/// One question over many pictures; a click shows a picture with its answers.
final class AnswerTable extends TableView<Answered> {
  AnswerTable(QuestionModel model) {
    setId("answer-table");
    setAccessibleText("The best answer about each selected picture");
    getColumns().add(column("Picture", answered -> answered.picture().name()));
    getColumns().add(column("Answer", answered -> answered.answers().best().label()));
    getColumns().add(column("Probability", a -> Numbers.percent(a.answers().best().probability())));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setMinHeight(120);
    setPrefHeight(180);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null) {
                model.show(now);
              }
            });
  }

  void show(List<Answered> answers) {
    if (!answers.equals(getItems())) {
      getItems().setAll(answers);
    }
  }

  private static TableColumn<Answered, String> column(
      String name, Function<Answered, String> value) {
    TableColumn<Answered, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }
}
