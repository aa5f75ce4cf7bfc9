package org.crosslens.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.Collection;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;
import org.jspecify.annotations.Nullable;

/// What is inspected: the picture, with its relevant patches where they are known, and the caption
/// with its relevant pieces.
final class Subject extends VBox {
  /// Height of the longest caption that is shown whole.
  private static final double LONGEST = 104;

  private static final int MOST_PIECES = 24;

  private final Desk desk;
  private final Look look;
  private final PictureView picture = new PictureView();
  private final Thumbnails.Place thumbnail;
  private final Overlay overlay = new Overlay();
  private final Label name = Parts.muted("");
  private final Label caption = Parts.wrapped("");
  private final Chips chips = new Chips();

  Subject(Desk desk, Look look) {
    super(8);
    this.desk = desk;
    this.look = look;
    thumbnail = desk.thumbnails().place(Thumbnails.SMALL, picture::setImage);
    picture.setId("inspector-picture");
    picture.setAccessibleText("The selected picture");
    picture.setMaxHeight(280);
    Parts.ellipsis(name);
    caption.setId("inspector-caption");
    caption.getStyleClass().add("headline");
    caption.setMinHeight(0);
    caption.setMaxHeight(LONGEST);
    Parts.ellipsis(caption);
    getChildren().addAll(picture, name, caption, chips);
  }

  /// Shows a pair of the collection, or one item of it.
  void show(Pair pair) {
    Collection open = desk.collection().get();
    Picture shown = pair.picture() < 0 ? null : open.pictures().get(pair.picture());
    String text = pair.caption() < 0 ? "" : open.captions().get(pair.caption()).text();
    PairRelevance relevance = relevance(shown, text);
    Parts.show(picture, shown != null);
    Parts.show(name, shown != null);
    Parts.show(caption, !text.isEmpty());
    Parts.show(chips, relevance != null);
    caption.setText(text);
    if (shown != null) {
      name.setText(shown.name());
      showPicture(shown, relevance);
    }
    if (relevance != null) {
      showPieces(relevance);
    }
  }

  /// What is known about exactly this pair, or null.
  private @Nullable PairRelevance relevance(@Nullable Picture shown, String text) {
    Asked asked = desk.relating().value().get();
    boolean its = asked != null && shown != null && asked.isOf(desk.model().get(), shown, text);
    return its ? asked.relevance() : null;
  }

  private void showPicture(Picture shown, @Nullable PairRelevance relevance) {
    Seen seen = desk.seeing().value().get();
    if (seen == null || !seen.isOf(desk.model().get(), shown)) {
      thumbnail.show(shown);
      return;
    }
    thumbnail.leave();
    float[] patches = relevance == null ? null : relevance.patches();
    picture.setImage(
        patches == null || patches.length != seen.grid().patches()
            ? Overlay.plain(seen)
            : overlay.over(seen, patches, tint(patches)));
  }

  private Tint tint(float[] patches) {
    Scale scale = Scale.fitting(look.overlay().get(), patches, "this picture's patches");
    return new Tint(look.overlay().get(), scale, look.opacity().get(), look.smooth().get());
  }

  private void showPieces(PairRelevance pair) {
    Scale scale =
        Scale.fitting(look.overlay().get(), pair.pieceRelevance(), "this caption's pieces");
    int shown = Math.min(MOST_PIECES, pair.pieces().size());
    chips.show(
        pair.pieces().subList(0, shown),
        pair.pieceRelevance(),
        "relevance",
        look.overlay().get(),
        scale,
        -1);
  }
}
