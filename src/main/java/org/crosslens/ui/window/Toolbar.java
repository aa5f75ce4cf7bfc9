package org.crosslens.ui.window;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.crosslens.figures.ColourMap;
import org.crosslens.results.Pooling;
import org.crosslens.results.Score;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is chosen most often: files, model, score, colours; and the way to all commands.
final class Toolbar extends HBox {
  Toolbar(MainView view) {
    super(8);
    setId("toolbar");
    getStyleClass().add("main-toolbar");
    setAlignment(Pos.CENTER_LEFT);
    Button open = new Button("Open", new FontIcon(Feather.FOLDER));
    open.setMinWidth(USE_PREF_SIZE);
    Parts.name(open, "Open a folder of pictures and captions (Ctrl+O)");
    open.setOnAction(event -> view.openFolder());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            open,
            model(view),
            reader(view),
            pooling(view),
            score(view),
            map(view),
            gap,
            device(view),
            search(view));
  }

  private static ComboBox<String> model(MainView view) {
    ComboBox<String> model = new ComboBox<>(view.models.names());
    model.setId("model");
    model.setPromptText("No model");
    model.setPrefWidth(180);
    model.setMinWidth(96);
    view.desk.model().subscribe(name -> model.setValue(name.isEmpty() ? null : name));
    model
        .valueProperty()
        .subscribe(
            name -> {
              if (name != null) {
                view.desk.model().set(name);
              }
            });
    Parts.name(model, "The model that compares; File, Open a model folder brings more");
    return model;
  }

  private static Choice<String> reader(MainView view) {
    Choice<String> reader =
        new Choice<>(
            "reader",
            "Another model that reads the captions, trained apart from the first",
            name -> Models.NONE.equals(name) ? "compare with: none" : "with " + name);
    reader.setItems(view.models.readers());
    reader.setPrefWidth(180);
    reader.setMinWidth(96);
    reader.setValue(Models.NONE);
    StringProperty chosen = view.desk.reader();
    chosen.subscribe(name -> reader.setValue(name.isEmpty() ? Models.NONE : name));
    reader
        .valueProperty()
        .subscribe(name -> chosen.set(name == null || name.equals(Models.NONE) ? "" : name));
    return reader;
  }

  private static Choice<Pooling> pooling(MainView view) {
    Choice<Pooling> pooling =
        new Choice<>(
                "pooling", "How the states of patches or pieces become one feature", Pooling::word)
            .among(List.of(Pooling.values()), view.desk.pooling());
    pooling.setMinWidth(96);
    pooling.getTooltip().textProperty().bind(view.desk.pooling().map(Pooling::explanation));
    view.desk.reader().subscribe(name -> Parts.show(pooling, !name.isEmpty()));
    return pooling;
  }

  private static Choice<Score> score(MainView view) {
    Choice<Score> score =
        new Choice<>("score", "How features are compared", Numbers::name)
            .among(List.of(Score.values()), view.desk.score());
    score.setMinWidth(96);
    score.getTooltip().textProperty().bind(view.desk.score().map(Numbers::meaning));
    return score;
  }

  private static Choice<ColourMap> map(MainView view) {
    Choice<ColourMap> map =
        new Choice<>("map", "Colours of the heat map", ColourMap::word)
            .among(List.of(ColourMap.values()), view.look.map());
    map.setMinWidth(96);
    return map;
  }

  private static Label device(MainView view) {
    Label device = Parts.muted("CPU");
    device.setMinWidth(0);
    view.desk
        .comparing()
        .value()
        .subscribe(
            now -> {
              if (now != null) {
                var made = now.matrix().provenance();
                device.setText(made.device() + ", " + made.precision());
              }
            });
    Parts.ellipsis(device);
    return device;
  }

  private static Button search(MainView view) {
    Button search = new Button("Search commands  Ctrl+L", new FontIcon(Feather.SEARCH));
    search.setId("search");
    search.setMinWidth(48);
    Parts.name(search, "Find any command by its name (Ctrl+L)");
    search.setOnAction(event -> view.cards.search());
    return search;
  }
}
