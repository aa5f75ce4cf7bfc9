package org.crosslens.ui.inspector;

import java.util.ArrayList;
import java.util.List;
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
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;

/// The five captions that suit a picture best, or the five pictures that suit a caption best.
final class Partners extends VBox {
  private static final int COUNT = 5;
  private static final double THUMBNAIL = 28;

  private final Desk desk;
  private final Label title = Parts.title("");
  private final List<Line> lines = new ArrayList<>();

  Partners(Desk desk) {
    super(4);
    this.desk = desk;
    VBox box = new VBox();
    for (int i = 0; i < COUNT; i++) {
      Line line = new Line();
      lines.add(line);
      box.getChildren().add(line);
    }
    getChildren().addAll(title, box);
  }

  void showCaptions(Comparison comparison, int picture) {
    title.setText("Best captions for this picture");
    List<Integer> best = best(comparison.columns(), c -> comparison.value(picture, c));
    for (int i = 0; i < COUNT; i++) {
      Parts.show(lines.get(i), i < best.size());
      if (i < best.size()) {
        int caption = best.get(i);
        String text = comparison.collection().captions().get(caption).text();
        lines.get(i).show(text, comparison, picture, caption);
      }
    }
  }

  void showPictures(Comparison comparison, int caption) {
    title.setText("Best pictures for this caption");
    List<Integer> best = best(comparison.rows(), p -> comparison.value(p, caption));
    for (int i = 0; i < COUNT; i++) {
      Parts.show(lines.get(i), i < best.size());
      if (i < best.size()) {
        Picture picture = comparison.collection().pictures().get(best.get(i));
        lines.get(i).show(picture.name(), comparison, best.get(i), caption);
        lines.get(i).show(picture);
      }
    }
  }

  private interface Values {
    float at(int index);
  }

  /// The best few, found by one pass each, since sorting thousands for five would be wasteful.
  private static List<Integer> best(int count, Values values) {
    List<Integer> best = new ArrayList<>();
    for (int index = 0; index < count; index++) {
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
    }
    return best;
  }

  /// A partner that a click selects; it stays while others are shown, and the keyboard with it.
  private final class Line extends VBox {
    private final ImageView view = new ImageView();
    private final StackPane holder = new StackPane(view);
    private final Label name = new Label();
    private final Label value = new Label();
    private final Button button = new Button();
    private final Thumbnails.Place thumbnail =
        desk.thumbnails().place(Thumbnails.SMALL, view::setImage);

    Line() {
      view.setFitWidth(THUMBNAIL);
      view.setFitHeight(THUMBNAIL);
      view.setPreserveRatio(true);
      holder.setMinSize(THUMBNAIL, THUMBNAIL);
      Parts.show(holder, false);
      name.setMinWidth(0);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      value.getStyleClass().add("value");
      value.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(8, holder, name, value);
      line.setAlignment(Pos.CENTER_LEFT);
      line.prefWidthProperty().bind(button.widthProperty().subtract(16));
      button.setGraphic(line);
      button.getStyleClass().addAll("flat", "partner");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      button.setPrefWidth(0);
      getChildren().add(button);
    }

    private void show(String what, Comparison comparison, int picture, int caption) {
      Score score = comparison.matrix().score();
      float worth = comparison.value(picture, caption);
      name.setText(what);
      value.setText(Numbers.brief(worth, score));
      Parts.name(button, "%s\n%s %s".formatted(what, Numbers.name(score), Numbers.exact(worth)));
      button.setOnAction(event -> desk.selection().pair(picture, caption));
    }

    private void show(Picture picture) {
      Parts.show(holder, true);
      thumbnail.show(picture);
    }
  }
}
