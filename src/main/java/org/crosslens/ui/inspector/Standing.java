package org.crosslens.ui.inspector;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.crosslens.results.Provenance;
import org.crosslens.results.Score;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// How a pair stands among the others: its value, its ranks, where it lies among all values, the
/// best partners of either, and what made the numbers.
final class Standing extends VBox {
  private final Desk desk;
  private final Look look;
  private final Label value = new Label();
  private final Label ranks = Parts.wrapped("");
  private final ScoreChart chart = new ScoreChart();
  private final Partners captions;
  private final Partners pictures;
  private final Label made = Parts.wrapped("");
  private @Nullable Charted charted;

  /// What the chart shows, which is drawn anew only when it changes.
  private record Charted(Comparison comparison, Theme theme) {}

  Standing(Desk desk, Look look) {
    super(8);
    this.desk = desk;
    this.look = look;
    captions = new Partners(desk);
    pictures = new Partners(desk);
    value.setId("inspector-value");
    value.getStyleClass().addAll("value", "headline");
    ranks.setId("inspector-ranks");
    chart.setAccessibleText("How often each value occurs in the matrix");
    made.setId("inspector-made");
    made.getStyleClass().add("muted");
    getChildren().addAll(value, ranks, chart, captions, pictures, made);
  }

  /// Shows how a pair or one item stands, while the comparison belongs to what is open.
  void show(Pair pair) {
    Comparison last = desk.comparing().value().get();
    boolean current = last != null && last.collection().equals(desk.collection().get());
    Comparison now = current && last.matrix().values().length > 1 ? last : null;
    Parts.show(this, now != null);
    if (now != null) {
      show(now, pair);
    }
  }

  private void show(Comparison now, Pair pair) {
    float worth = now.value(pair.picture(), pair.caption());
    boolean rated = !Float.isNaN(worth);
    boolean ofPicture = !Float.isNaN(now.value(pair.picture(), 0));
    boolean ofCaption = !Float.isNaN(now.value(0, pair.caption()));
    Parts.show(value, rated);
    Parts.show(ranks, rated);
    Parts.show(captions, ofPicture);
    Parts.show(pictures, ofCaption);
    if (rated) {
      showRanks(now, pair, worth);
    }
    if (ofPicture) {
      captions.showCaptions(now, pair.picture());
    }
    if (ofCaption) {
      pictures.showPictures(now, pair.caption());
    }
    showChart(now, worth);
    made.setText(words(now.matrix().provenance()));
  }

  private void showRanks(Comparison now, Pair pair, float worth) {
    Score score = now.matrix().score();
    value.setText(Numbers.name(score) + " " + Numbers.brief(worth, score));
    Parts.name(value, "%s: %s".formatted(Numbers.meaning(score), Numbers.exact(worth)));
    ranks.setText(
        String.format(
            Locale.ROOT,
            "Rank %,d of %,d captions for this picture%nRank %,d of %,d pictures for this caption",
            now.captionRank(pair.picture(), pair.caption()),
            now.columns(),
            now.pictureRank(pair.picture(), pair.caption()),
            now.rows()));
  }

  private void showChart(Comparison now, float worth) {
    Charted next = new Charted(now, look.theme().get());
    if (!next.equals(charted)) {
      charted = next;
      chart.show(now.matrix(), next.theme);
    }
    chart.mark(worth, next.theme);
  }

  private static String words(Provenance made) {
    return String.format(
        Locale.ROOT,
        "Made by %s, %s, %s, %s, %,d ms",
        made.model(),
        made.settings(),
        made.device(),
        made.precision(),
        made.time().toMillis());
  }
}
