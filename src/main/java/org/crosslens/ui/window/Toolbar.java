package org.crosslens.ui.window;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.crosslens.figures.ColourMap;
import org.crosslens.results.Pooling;
import org.crosslens.results.Score;
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

  private static ComboBox<String> reader(MainView view) {
    ComboBox<String> reader = new ComboBox<>(view.models.readers());
    reader.setId("reader");
    reader.setPrefWidth(180);
    reader.setMinWidth(96);
    reader.setConverter(
        words(name -> Models.NONE.equals(name) ? "compare with: none" : "with " + name));
    reader.setValue(Models.NONE);
    StringProperty chosen = view.desk.reader();
    chosen.subscribe(name -> reader.setValue(name.isEmpty() ? Models.NONE : name));
    reader
        .valueProperty()
        .subscribe(name -> chosen.set(name == null || name.equals(Models.NONE) ? "" : name));
    Parts.name(reader, "Another model that reads the captions, trained apart from the first");
    return reader;
  }

  private static ComboBox<Pooling> pooling(MainView view) {
    ComboBox<Pooling> pooling = choice(Pooling::word, List.of(Pooling.values()));
    pooling.setId("pooling");
    pooling.valueProperty().bindBidirectional(view.desk.pooling());
    Parts.name(pooling, "How the states of patches or pieces become one feature");
    pooling.getTooltip().textProperty().bind(view.desk.pooling().map(Pooling::explanation));
    view.desk.reader().subscribe(name -> Parts.show(pooling, !name.isEmpty()));
    return pooling;
  }

  private static ComboBox<Score> score(MainView view) {
    ComboBox<Score> score = choice(Numbers::name, List.of(Score.values()));
    score.setId("score");
    score.valueProperty().bindBidirectional(view.desk.score());
    Parts.name(score, "How features are compared");
    ObservableValue<String> meaning = view.desk.score().map(Numbers::meaning);
    score.getTooltip().textProperty().bind(meaning);
    return score;
  }

  private static ComboBox<ColourMap> map(MainView view) {
    ComboBox<ColourMap> map = choice(ColourMap::word, List.of(ColourMap.values()));
    map.setId("map");
    map.valueProperty().bindBidirectional(view.look.map());
    Parts.name(map, "Colours of the heat map");
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
    search.setOnAction(event -> view.openSearch());
    return search;
  }

  private static <T> ComboBox<T> choice(Function<T, String> words, List<T> values) {
    ComboBox<T> choice = new ComboBox<>();
    choice.getItems().setAll(values);
    choice.setMinWidth(96);
    choice.setConverter(words(words));
    return choice;
  }

  private static <T> StringConverter<T> words(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("not editable");
      }
    };
  }
}
