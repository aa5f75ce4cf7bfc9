package org.crosslens.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.crosslens.results.Picture;
import org.crosslens.results.Score;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;

/// The five captions that suit a picture best, or the five pictures that suit a caption best.
final class Partners extends VBox {
  private static final int COUNT = 5;

  private final Desk desk;
  private final Label title = Parts.title("");
  private final List<PairLine> lines = new ArrayList<>();

  Partners(Desk desk) {
    super(4);
    this.desk = desk;
    VBox box = new VBox();
    for (int i = 0; i < COUNT; i++) {
      PairLine line = new PairLine(desk.thumbnails());
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
        show(lines.get(i), text, comparison, picture, caption);
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
        show(lines.get(i), picture.name(), comparison, best.get(i), caption);
        lines.get(i).show(picture);
      }
    }
  }

  private void show(PairLine line, String what, Comparison comparison, int picture, int caption) {
    Score score = comparison.matrix().score();
    float worth = comparison.value(picture, caption);
    String exact = Numbers.name(score) + " " + Numbers.exact(worth);
    Runnable select = () -> desk.selection().pair(picture, caption);
    line.show(what, Numbers.brief(worth, score), exact, select);
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
}
