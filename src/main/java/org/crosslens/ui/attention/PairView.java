package org.crosslens.ui.attention;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.PairRelevance;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;
import org.jspecify.annotations.Nullable;

/// What makes a pair similar: patches tinted on the picture, word pieces tinted beside it.
final class PairView extends HBox {
  private final Look look;
  private final PictureView picture = new PictureView();
  private final Overlay overlay = new Overlay();
  private final ColourBar bar = new ColourBar();
  private final Chips chips = new Chips();
  private final Label headline = Parts.wrapped("");
  private final Label explanation = Parts.wrapped("");
  private final Button unmask = new Button("Show the whole pair again");

  PairView(PairModel model, Look look) {
    super(8);
    this.look = look;
    getStyleClass().add("pair-view");
    picture.setId("pair-picture");
    picture.setAccessibleText("The picture with its relevant patches tinted");
    HBox.setHgrow(picture, Priority.ALWAYS);
    picture.setMaxWidth(Double.MAX_VALUE);
    chips.setId("pair-pieces");
    chips.setOnChosen(index -> model.masked().set(index));
    headline.getStyleClass().add("headline");
    explanation.getStyleClass().add("muted");
    unmask.getStyleClass().add("small");
    unmask.setOnAction(event -> model.masked().set(-1));
    VBox side = new VBox(8, headline, chips, unmask, explanation);
    side.setAlignment(Pos.TOP_LEFT);
    ScrollPane scroll = Parts.scrolling(side);
    scroll.setMinWidth(200);
    scroll.setPrefWidth(360);
    HBox.setHgrow(scroll, Priority.SOMETIMES);
    getChildren().addAll(picture, bar, scroll);
  }

  /// Shows the whole pair, or what changes when a piece is masked.
  void show(@Nullable Seen seen, Asked whole, @Nullable Asked change, int masked) {
    PairRelevance shown = change == null ? whole.relevance() : change.relevance();
    ColourMap map = change == null ? look.overlay().get() : ColourMap.COOLWARM;
    String what = change == null ? "relevance" : "change of relevance";
    Scale patches = Scale.fitting(map, shown.patches(), "this picture's patches");
    Scale pieces = Scale.fitting(map, shown.pieceRelevance(), "this caption's pieces");
    Tint tint = new Tint(map, patches, look.opacity().get(), look.smooth().get());
    boolean current = seen != null && seen.isOf(whole.model(), whole.picture());
    if (seen != null && current) {
      picture.setImage(overlay.over(seen, shown.patches(), tint));
    }
    bar.show(map, patches, what, look.theme().get());
    List<String> words = whole.relevance().pieces();
    chips.show(words, shown.pieceRelevance(), what, map, pieces, masked);
    headline.setText(headline(whole.relevance(), change, masked));
    explanation.setText(explanation(change));
    Parts.show(unmask, masked >= 0);
  }

  private static String headline(PairRelevance whole, @Nullable Asked change, int masked) {
    return change == null
        ? String.format(Locale.ROOT, "Cosine %.3f", whole.score())
        : String.format(
            Locale.ROOT,
            "Without “%s”: cosine %.3f, before %.3f",
            whole.pieces().get(masked),
            change.relevance().score(),
            whole.score());
  }

  private static String explanation(@Nullable Asked change) {
    return change == null
        ? "Tinted patches and pieces are those that raise the similarity of this pair"
            + " (attention weighted by its gradient). Click a piece to mask it."
        : "Red patches count more without the piece, blue ones less.";
  }
}
