package org.crosslens.workbench.explain;

import org.crosslens.layers.Probe;
import org.crosslens.models.Captioner;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Example;
import org.crosslens.probes.Gradients;
import org.crosslens.probes.Objective;
import org.crosslens.probes.Passes;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.LoadedModel;

/// Runs a model on the engine's thread, a step at a time.
///
/// @param model is loaded
/// @param engine runs it
/// @param progress is asked between two layers
record Runner(LoadedModel model, EngineThread engine, Progress progress) {
  /// What an objective says of each example, (batch) or (batch, choices).
  float[] values(Objective objective, Example example, Probe probe) {
    return engine.run(
        Priority.WINDOW,
        () ->
            Passes.values(
                objective, example, new Cancellable(probe, progress), model.open().manager()));
  }

  /// The number of the likeliest of several choices.
  int likeliest(Objective choices, Example example) {
    float[] logits = values(choices, example, Probe.NONE);
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }

  Gradients gradients(Objective objective, Example example) {
    return engine.run(
        Priority.WINDOW, () -> Gradients.of(objective, example, progress, model.open().manager()));
  }

  /// The likeliest caption, the piece that starts every caption first.
  long[] caption(Captioner captioner, Pixels picture) {
    return engine.run(
        Priority.WINDOW,
        () -> Passes.caption(captioner, picture, progress, model.open().manager()));
  }
}
