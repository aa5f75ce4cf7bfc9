package org.crosslens.ui.caption;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenPiece;
import org.crosslens.ui.parts.Bars;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// What else could have been said in place of the clicked word; a click says it and goes on.
///
/// The mouse passes other words on its way here, so the bars belong to the word that was clicked,
/// not to the one that was passed last.
final class Alternatives extends VBox {
  private final CaptionModel model;
  private final Label title = new Label();
  private final Bars bars = new Bars();

  Alternatives(CaptionModel model) {
    super(4);
    this.model = model;
    title.getStyleClass().add("section-title");
    bars.setId("caption-alternatives");
    bars.setOnChosen(this::force);
    getChildren().addAll(title, bars);
  }

  void show(SpokenCaption caption) {
    SpokenPiece piece = piece(caption);
    Parts.show(this, piece != null);
    if (piece == null) {
      return;
    }
    boolean ends = piece.equals(caption.end());
    title.setText(ends ? "Instead of ending" : "Instead of “" + piece.text().strip() + "”");
    List<Long> ids = piece.alternatives().stream().map(SpokenPiece.Alternative::id).toList();
    bars.show(
        piece.alternatives().stream()
            .map(other -> Bars.Bar.of(words(other), other.probability()))
            .toList(),
        ids.indexOf(piece.id()));
  }

  private static String words(SpokenPiece.Alternative other) {
    return other.ends() ? "■ the end" : other.text().strip();
  }

  /// The first piece of the clicked word, or what ended the caption; null for none.
  private @Nullable SpokenPiece piece(SpokenCaption caption) {
    int place = place(caption);
    return place < 0
        ? null
        : place < caption.pieces().size() ? caption.pieces().get(place) : caption.end();
  }

  private int place(SpokenCaption caption) {
    int word = model.chosen().get();
    int words = caption.words().size();
    return word >= 0 && word < words
        ? caption.words().get(word).first()
        : word == words ? caption.pieces().size() : -1;
  }

  private void force(int index) {
    SpokenCaption caption = model.caption();
    SpokenPiece piece = caption == null ? null : piece(caption);
    if (caption != null && piece != null) {
      model.force(place(caption), piece.alternatives().get(index).id());
    }
  }
}
