package org.crosslens.ui.attention;

import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Inquiry;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// Explains an output of the model by relevance, gradient x input or occlusion.
final class ExplanationModel {
  private final Backend backend;
  private final Explainer explainer;
  private final Latest<Explained> explaining;
  private @Nullable Inquiry asked;

  ExplanationModel(Backend backend, Jobs jobs) {
    this.backend = backend;
    explainer = backend.explainer();
    explaining = jobs.latest();
  }

  Latest<Explained> explaining() {
    return explaining;
  }

  /// Asks, unless the answer is there or under way.
  void ask(Inquiry inquiry) {
    Explained last = explaining.value().get();
    boolean there = last != null && last.inquiry().equals(inquiry);
    boolean waiting = explaining.job().get() != null;
    boolean known = inquiry.equals(asked) && (waiting || there);
    asked = inquiry;
    if (!known || explaining.failure().get() != null) {
      explaining.ask("Explaining", progress -> explain(inquiry, progress));
    }
  }

  private Explained explain(Inquiry inquiry, Progress progress) {
    Explanation answer = explainer.explain(inquiry, progress);
    PatchGrid grid = answer.grid();
    Picture picture = inquiry.picture();
    Seen seen =
        grid == null || picture == null ? null : backend.seen(inquiry.model(), picture, grid);
    return new Explained(inquiry, answer, seen);
  }

  /// Forgets all.
  void clear() {
    asked = null;
    explaining.clear();
  }
}
