package org.crosslens.ui.attention;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// The raw attention of the selected picture or caption: tower, layer, head and looking position.
///
/// A run records every layer and head; choosing among them only draws anew.
final class RawModel {
  /// Stands for the mean over heads.
  static final int MEAN = -1;

  /// Stands for the position that sums the sequence up: the class token, or the last piece.
  static final int SUMMARY = -1;

  private final Desk desk;
  private final Latest<Recorded> recording;
  private final ObjectProperty<Tower> tower = new SimpleObjectProperty<>(Tower.PICTURE);
  private final IntegerProperty layer = new SimpleIntegerProperty(0);
  private final IntegerProperty head = new SimpleIntegerProperty(MEAN);
  private final IntegerProperty query = new SimpleIntegerProperty(SUMMARY);
  private boolean active;

  RawModel(Desk desk, Jobs jobs) {
    this.desk = desk;
    recording = jobs.latest();
    tower.addListener((o, old, now) -> record());
    desk.model().addListener((o, old, now) -> record());
    desk.reader().addListener((o, old, now) -> record());
    desk.selection().chosen().addListener((o, old, now) -> record());
    desk.collection().addListener((o, old, now) -> record());
    recording.value().addListener((o, old, now) -> clamp(old, now));
  }

  Latest<Recorded> recording() {
    return recording;
  }

  ObjectProperty<Tower> tower() {
    return tower;
  }

  IntegerProperty layer() {
    return layer;
  }

  IntegerProperty head() {
    return head;
  }

  /// The patch or piece that looks, or [#SUMMARY]; patches count from 0 without the class token.
  IntegerProperty query() {
    return query;
  }

  /// Whether anybody looks; nothing runs otherwise.
  void setActive(boolean now) {
    active = now;
    record();
  }

  private void record() {
    String model = desk.model().get();
    Picture picture = desk.picture();
    String caption = desk.caption();
    boolean missing = tower.get() == Tower.PICTURE ? picture == null : caption == null;
    if (!active) {
      return;
    }
    if (missing || model.isEmpty()) {
      recording.clear();
    } else if (tower.get() == Tower.PICTURE && picture != null) {
      recordPicture(model, picture);
    } else if (caption != null) {
      recordCaption(desk.encoders().reader(), caption);
    }
  }

  private void recordPicture(String model, Picture picture) {
    Backend backend = desk.backend();
    ask(
        model,
        picture.name(),
        progress ->
            new Recorded(
                model,
                picture.name(),
                Tower.PICTURE,
                backend.attention(model, picture, progress),
                java.util.List.of()));
  }

  private void recordCaption(String model, String caption) {
    Backend backend = desk.backend();
    ask(
        model,
        caption,
        progress ->
            new Recorded(
                model,
                caption,
                Tower.TEXT,
                backend.attention(model, caption, progress),
                backend.pieces(model, caption)));
  }

  private void ask(
      String model, String item, java.util.function.Function<Progress, Recorded> work) {
    Recorded last = recording.value().get();
    boolean known =
        last != null
            && recording.job().get() == null
            && recording.failure().get() == null
            && last.tower() == tower.get()
            && last.model().equals(model)
            && last.item().equals(item);
    if (!known) {
      recording.ask("Recording attention", work);
    }
  }

  private void clamp(@Nullable Recorded old, @Nullable Recorded now) {
    if (now == null) {
      return;
    }
    boolean sameTower =
        old != null && old.tower() == now.tower() && old.model().equals(now.model());
    if (!sameTower) {
      layer.set(Math.max(0, now.layers() - 1));
      head.set(MEAN);
    }
    layer.set(Math.clamp(layer.get(), 0, Math.max(0, now.layers() - 1)));
    head.set(Math.clamp(head.get(), MEAN, Math.max(0, now.heads() - 1)));
    query.set(SUMMARY);
  }
}
