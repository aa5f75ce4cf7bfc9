package org.crosslens.ui.lab;

import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.lab.MechanismCard;
import org.jspecify.annotations.Nullable;

/// The catalogue by group, with a search; ticked mechanisms are trained.
final class CatalogueList extends VBox {
  private final LabModel model;
  private final TextField search = new TextField();
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ListView<Line> list = new ListView<>(lines);

  /// A heading, or a mechanism.
  private record Line(String heading, @Nullable MechanismCard card) {}

  CatalogueList(LabModel model) {
    super(8);
    this.model = model;
    search.setId("lab-search");
    search.setPromptText("Search mechanisms");
    Parts.name(search, "Search in names, titles, formulas and sources");
    search.textProperty().subscribe(this::fill);
    list.setId("lab-catalogue");
    list.setCellFactory(any -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null && now.card() != null) {
                model.card().set(now.card());
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list);
    getStyleClass().add("lab-catalogue");
    setMinWidth(180);
    setPrefWidth(260);
  }

  /// Shows anew which are ticked.
  void refresh() {
    list.refresh();
  }

  private void fill(String words) {
    String wanted = words.toLowerCase(Locale.ROOT).strip();
    lines.clear();
    String group = "";
    for (MechanismCard card : model.cards()) {
      if (!text(card).contains(wanted)) {
        continue;
      }
      if (!card.group().equals(group)) {
        group = card.group();
        lines.add(new Line(group, null));
      }
      lines.add(new Line("", card));
    }
  }

  private static String text(MechanismCard card) {
    return String.join(" ", card.name(), card.title(), card.formula(), card.source(), card.group())
        .toLowerCase(Locale.ROOT);
  }

  private final class Cell extends ListCell<Line> {
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label title = Parts.muted("");
    private final HBox row = new HBox(6, tick, name, title);

    Cell() {
      Parts.name(tick, "Train this one");
      Parts.ellipsis(title);
      name.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0);
      tick.setOnAction(
          event -> {
            String mechanism = Objects.requireNonNull(getItem().card()).name();
            if (tick.isSelected()) {
              model.runs().queue().add(mechanism);
            } else {
              model.runs().queue().remove(mechanism);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(null);
      setDisable(false);
      if (!empty && line != null) {
        MechanismCard card = line.card();
        if (card == null) {
          setText(line.heading());
          setDisable(true);
        } else {
          tick.setId("train-" + card.name());
          tick.setSelected(model.runs().queue().contains(card.name()));
          name.setText(card.name());
          title.setText(card.title());
          setGraphic(row);
        }
      }
    }
  }
}
