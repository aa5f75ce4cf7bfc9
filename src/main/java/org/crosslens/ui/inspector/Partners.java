package org.crosslens.ui.inspector;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.Picture;
import org.crosslens.results.Score;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Selection;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;

/// The five captions that suit a picture best, or the five pictures that suit a caption best.
final class Partners extends VBox {
  private static final int COUNT = 5;
  private static final double THUMBNAIL = 28;

  private final Selection selection;
  private final Thumbnails thumbnails;
  private final Label title = new Label();
  private final VBox lines = new VBox();

  Partners(Selection selection, Thumbnails thumbnails) {
    super(4);
    this.selection = selection;
    this.thumbnails = thumbnails;
    title.getStyleClass().add("section-title");
    getChildren().addAll(title, lines);
  }

  void showCaptions(Comparison comparison, int picture) {
    title.setText("Best captions for this picture");
    lines.getChildren().clear();
    for (int caption : best(comparison.columns(), c -> comparison.value(picture, c))) {
      Label text = new Label(comparison.collection().captions().get(caption).text());
      text.setMinWidth(0);
      text.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(text, Priority.ALWAYS);
      add(new HBox(8, text), text.getText(), comparison, picture, caption);
    }
  }

  void showPictures(Comparison comparison, int caption) {
    title.setText("Best pictures for this caption");
    lines.getChildren().clear();
    for (int picture : best(comparison.rows(), p -> comparison.value(p, caption))) {
      Picture shown = comparison.collection().pictures().get(picture);
      ImageView view = new ImageView();
      view.setFitWidth(THUMBNAIL);
      view.setFitHeight(THUMBNAIL);
      view.setPreserveRatio(true);
      thumbnails.request(shown, Thumbnails.SMALL, view::setImage);
      StackPane holder = new StackPane(view);
      holder.setMinSize(THUMBNAIL, THUMBNAIL);
      Label name = new Label(shown.name());
      name.setMinWidth(0);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      add(new HBox(8, holder, name), shown.name(), comparison, picture, caption);
    }
  }

  private void add(HBox line, String name, Comparison comparison, int picture, int caption) {
    Score score = comparison.matrix().score();
    float worth = comparison.value(picture, caption);
    Label value = new Label(Numbers.brief(worth, score));
    value.getStyleClass().add("value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    line.getChildren().add(value);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, line);
    button.getStyleClass().addAll("flat", "partner");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setPrefWidth(0);
    line.prefWidthProperty().bind(button.widthProperty().subtract(16));
    Parts.name(button, "%s\n%s %s".formatted(name, Numbers.name(score), Numbers.exact(worth)));
    button.setOnAction(event -> selection.pair(picture, caption));
    VBox row = new VBox(button);
    row.setFillWidth(true);
    lines.getChildren().add(row);
  }

  private interface Values {
    float at(int index);
  }

  /// The best few, found by one pass each, since sorting thousands for five would be wasteful.
  private static List<Integer> best(int count, Values values) {
    List<Integer> best = new java.util.ArrayList<>();
    IntStream.range(0, count)
        .forEach(
            index -> {
              int place = best.size();
              while (place > 0 && values.at(best.get(place - 1)) < values.at(index)) {
                place--;
              }
              if (place < COUNT) {
                best.add(place, index);
              }
              if (best.size() > COUNT) {
                best.removeLast();
              }
            });
    return best;
  }
}
