package org.crosslens.ui.attention;

import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Inquiry;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// Explains an output of the model by relevance, gradient x input or occlusion.
final class ExplanationModel {
  private final Explainer explainer;
  private final Latest<Explained> explaining;
  private @Nullable Inquiry asked;

  ExplanationModel(Explainer explainer, Jobs jobs) {
    this.explainer = explainer;
    explaining = jobs.latest();
  }

  Latest<Explained> explaining() {
    return explaining;
  }

  /// Asks, unless the answer is there or under way.
  void ask(Inquiry inquiry) {
    boolean known = inquiry.equals(asked) && explaining.failure().get() == null;
    asked = inquiry;
    if (!known) {
      explaining.ask(
          "Explaining",
          progress -> {
            Explanation answer = explainer.explain(inquiry, progress);
            PatchGrid grid = answer.grid();
            Picture picture = inquiry.picture();
            return new Explained(
                inquiry,
                answer,
                grid == null || picture == null
                    ? null
                    : explainer.placed(inquiry.model(), picture, grid));
          });
    }
  }

  /// Forgets all.
  void clear() {
    asked = null;
    explaining.clear();
  }
}
