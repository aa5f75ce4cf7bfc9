package org.crosslens.ui.desk;

import org.crosslens.results.Picture;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// The selected pair as the model sees it: the picture in patches, and what makes the two similar.
final class SelectedPair {
  private final Desk desk;
  private final Latest<Asked> relating;
  private final Latest<Seen> seeing;

  SelectedPair(Desk desk, Jobs jobs) {
    this.desk = desk;
    relating = jobs.latest();
    seeing = jobs.latest();
  }

  Latest<Asked> relating() {
    return relating;
  }

  Latest<Seen> seeing() {
    return seeing;
  }

  /// Asks for what is not there yet.
  void relate() {
    Picture picture = desk.picture();
    String caption = desk.caption();
    String model = desk.model().get();
    see(model, picture);
    if (picture == null || caption == null || model.isEmpty() || desk.encoders().apart()) {
      relating.clear(); // models that were trained apart have nothing that a gradient could tell
    } else if (!isAnswered(model, picture, caption)) {
      Backend backend = desk.backend();
      relating.ask(
          "Relating the pair",
          progress ->
              new Asked(
                  model,
                  picture,
                  caption,
                  -1,
                  backend.relevance(model, picture, caption, -1, progress)));
    }
  }

  private void see(String model, @Nullable Picture picture) {
    Seen last = seeing.value().get();
    if (picture == null || model.isEmpty()) {
      seeing.clear();
    } else if (last == null || !last.isOf(model, picture) || seeing.job().get() != null) {
      Backend backend = desk.backend();
      seeing.ask("Reading the picture", progress -> backend.seen(model, picture, Seen.SIDE));
    } else {
      seeing.dismiss(); // what failed was another picture
    }
  }

  private boolean isAnswered(String model, Picture picture, String caption) {
    Asked last = relating.value().get();
    return last != null
        && relating.job().get() == null
        && relating.failure().get() == null
        && last.isOf(model, picture, caption);
  }
}
