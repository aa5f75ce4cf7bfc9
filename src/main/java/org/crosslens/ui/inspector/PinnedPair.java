package org.crosslens.ui.inspector;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Pinned;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// The pinned pair in a line; a click goes back to it.
final class PinnedPair extends VBox {
  private final Desk desk;
  private final PairLine line;

  PinnedPair(Desk desk) {
    super(4);
    this.desk = desk;
    line = new PairLine(desk.thumbnails());
    setId("inspector-pinned");
    getChildren().addAll(Parts.title("Pinned"), line);
    desk.pin().pinned().subscribe(this::show);
  }

  private void show(@Nullable Pinned pinned) {
    Parts.show(this, pinned != null);
    if (pinned != null) {
      Asked asked = pinned.asked();
      float cosine = asked.relevance().score();
      line.show(
          asked.caption(),
          String.format(Locale.ROOT, "%.2f", cosine),
          String.format(Locale.ROOT, "cosine %.6f by %s", cosine, asked.model()),
          () -> select(asked));
      line.show(asked.picture());
    }
  }

  private void select(Asked asked) {
    Collection open = desk.collection().get();
    List<String> sentences = open.captions().stream().map(Caption::text).toList();
    int picture = open.pictures().indexOf(asked.picture());
    desk.selection().pair(picture, sentences.indexOf(asked.caption()));
  }
}
