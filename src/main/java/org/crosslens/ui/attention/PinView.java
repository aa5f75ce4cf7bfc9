package org.crosslens.ui.attention;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.PairRelevance;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pinned;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;

/// The pinned pair beside the selected one, and where their maps differ.
final class PinView extends HBox {
  private static final double WIDTH = 180;

  private final Look look;
  private final PictureView picture = new PictureView();
  private final PictureView difference = new PictureView();
  private final Overlay overlay = new Overlay();
  private final Overlay changes = new Overlay();
  private final Label caption = Parts.muted("");
  private final Label cosine = Parts.title("");
  private final Label change = Parts.title("");
  private final Label meaning = Parts.muted("");
  private final VBox compared;

  PinView(Look look) {
    super(12);
    this.look = look;
    setId("pin");
    getStyleClass().add("pair-view");
    picture.setId("pin-picture");
    picture.setAccessibleText("The picture of the pinned pair with its relevant patches tinted");
    difference.setId("pin-difference");
    difference.setAccessibleText("Which patches count more or less than for the pinned pair");
    cosine.setId("pin-cosine");
    compared = column(change, difference, meaning);
    getChildren().addAll(column(cosine, picture, caption), compared);
    setMinSize(0, 0);
  }

  private static VBox column(Label title, PictureView view, Label words) {
    Parts.ellipsis(title);
    Parts.ellipsis(words);
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox column = new VBox(4, title, view, words);
    column.setMinSize(0, 0);
    column.setPrefWidth(WIDTH);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  /// Shows a pinned pair.
  ///
  /// @param now the selected pair
  void show(Pinned pinned, Asked now) {
    PairRelevance then = pinned.asked().relevance();
    ColourMap map = look.overlay().get();
    Scale scale = Scale.fitting(map, then.patches(), "the pinned picture's patches");
    picture.setImage(overlay.over(pinned.seen(), then.patches(), tint(map, scale)));
    cosine.setText(String.format(Locale.ROOT, "Pinned: %.3f", then.score()));
    caption.setText(
        "“%s”, %s, cosine by %s"
            .formatted(
                pinned.asked().caption(), pinned.asked().picture().name(), pinned.asked().model()));
    boolean comparable =
        pinned.asked().picture().equals(now.picture())
            && then.gridRows() == now.relevance().gridRows()
            && then.gridColumns() == now.relevance().gridColumns();
    Parts.show(compared, comparable);
    if (comparable) {
      showDifference(pinned.seen(), then, now.relevance());
    }
  }

  private void showDifference(Seen seen, PairRelevance then, PairRelevance now) {
    float[] values = new float[then.patches().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = now.patches()[i] - then.patches()[i];
    }
    Scale scale = Scale.symmetric(values, "the difference");
    difference.setImage(changes.over(seen, values, tint(ColourMap.COOLWARM, scale)));
    change.setText(String.format(Locale.ROOT, "Difference: %+.3f", now.score() - then.score()));
    meaning.setText("Red patches count more than for the pinned pair, blue ones less.");
  }

  private Tint tint(ColourMap map, Scale scale) {
    return new Tint(map, scale, look.opacity().get(), look.smooth().get());
  }
}
