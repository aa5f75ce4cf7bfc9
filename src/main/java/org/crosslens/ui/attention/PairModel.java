package org.crosslens.ui.attention;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// The relevance of the selected pair, and what changes when one word piece is masked out.
final class PairModel {
  private final Desk desk;
  private final Latest<Asked> masking;
  private final IntegerProperty masked = new SimpleIntegerProperty(-1);

  PairModel(Desk desk, Jobs jobs) {
    this.desk = desk;
    masking = jobs.latest();
    masked.addListener((o, old, now) -> mask(now.intValue()));
    desk.relating().value().addListener((o, old, now) -> masked.set(-1));
    desk.relating().job().addListener((o, old, now) -> letGo(now != null));
  }

  /// Index of the piece that is masked out, or -1.
  IntegerProperty masked() {
    return masked;
  }

  /// The relevance without the piece.
  Latest<Asked> masking() {
    return masking;
  }

  /// The whole pair's relevance, or null.
  @Nullable Asked whole() {
    return desk.relating().value().get();
  }

  /// What masking changes, or null while no piece is masked or the answer is not there yet.
  @Nullable Asked change() {
    Asked asked = masking.value().get();
    return asked != null && asked.masked() == masked.get() ? asked : null;
  }

  private void letGo(boolean another) {
    if (another) {
      masked.set(-1);
    }
  }

  private void mask(int piece) {
    Asked pair = whole();
    if (piece < 0 || pair == null) {
      masking.clear();
      return;
    }
    Backend backend = desk.backend();
    String model = pair.model();
    Picture picture = pair.picture();
    String caption = pair.caption();
    masking.ask(
        "Masking a piece",
        progress ->
            new Asked(
                model,
                picture,
                caption,
                piece,
                backend.relevance(model, picture, caption, piece, progress)));
  }
}
