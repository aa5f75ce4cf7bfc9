package org.crosslens.ui.attention;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// The words beside a recording's large view: what is shown, the pieces tinted, what they mean.
final class MapWords {
  private final Looking looking;
  private final Label headline = Parts.wrapped("");
  private final Chips chips = new Chips();
  private final Label explanation = Parts.wrapped("");
  private final ScrollPane pane;
  private @Nullable WordSpans spans;

  MapWords(Looking looking) {
    this.looking = looking;
    headline.getStyleClass().add("headline");
    headline.setId("raw-headline");
    explanation.getStyleClass().add("muted");
    chips.setId("raw-pieces");
    chips.setOnPicked(this::pick);
    VBox side = new VBox(8, headline, chips, explanation);
    side.setAlignment(Pos.TOP_LEFT);
    pane = Parts.scrolling(side);
    pane.setMinWidth(160);
    pane.setPrefWidth(260);
  }

  ScrollPane pane() {
    return pane;
  }

  void show(Painting now) {
    WordSpans words = now.spans();
    spans = words;
    Parts.show(chips, words != null);
    if (words != null) {
      Set<Integer> lit = words.holding(looking.pieces().get());
      String what = "attention weight";
      chips.show(words.names(), now.weights(), what, now.map(), now.wordScale(), lit);
    }
    headline.setText(Wording.headline(now));
    explanation.setText(Wording.explanation(now.recorded()));
  }

  private void pick(int span, boolean adding) {
    if (spans != null) {
      looking.choosePieces(Set.copyOf(spans.spans().get(span).positions()), adding);
    }
  }
}
