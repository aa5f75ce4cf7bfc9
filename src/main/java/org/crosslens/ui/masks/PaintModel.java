package org.crosslens.ui.masks;

import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.speech.Painted;
import org.jspecify.annotations.Nullable;

/// Lets a model paint hidden patches of the selected picture, while somebody can see it.
final class PaintModel {
  private final MaskBackend backend;
  private final Desk desk;
  private final Latest<Painted> painting;
  private @Nullable Request asked;
  private String painter = "";
  private double share;
  private long seed;
  private boolean inSight;

  /// What is painted; the same is not painted twice.
  private record Request(String model, Picture picture, double share, long seed) {}

  /// @param share of the patches that is hidden at first
  PaintModel(MaskBackend backend, Desk desk, Jobs jobs, double share) {
    this.backend = backend;
    this.desk = desk;
    this.share = share;
    painting = jobs.latest();
    desk.selection().chosen().addListener((o, old, now) -> paint());
  }

  Latest<Painted> painting() {
    return painting;
  }

  void setPainter(String model) {
    painter = model;
    paint();
  }

  void setShare(double now) {
    share = now;
    paint();
  }

  /// Draws anew which patches are hidden.
  void drawOthers() {
    seed++;
    paint();
  }

  void setInSight(boolean now) {
    inSight = now;
    paint();
  }

  private void paint() {
    Picture picture = desk.picture();
    if (!inSight) {
      return;
    }
    if (picture == null || painter.isEmpty()) {
      asked = null;
      painting.clear();
      return;
    }
    Request request = new Request(painter, picture, share, seed);
    if (!request.equals(asked) || painting.failure().get() != null) {
      asked = request;
      painting.ask("Painting patches", progress -> painted(request, progress));
    }
  }

  private Painted painted(Request request, Progress progress) {
    return backend.reconstruct(
        request.model, request.picture, request.share, request.seed, progress);
  }
}
