package org.crosslens.workbench;

import java.time.Duration;
import org.crosslens.results.Provenance;

/// Says what made a result, on this machine.
final class Provenances {
  private Provenances() {}

  static Provenance of(LoadedModel model, String settings, Duration time) {
    int threads = Runtime.getRuntime().availableProcessors();
    String device = threads == 1 ? "CPU, 1 thread" : "CPU, " + threads + " threads";
    return new Provenance(model.name(), device, "float32", settings, time);
  }
}
