package org.crosslens.workbench;

import java.time.Duration;
import org.crosslens.models.OpenModel;
import org.crosslens.results.Provenance;

/// Says what made a result, on this machine.
public final class Provenances {
  private Provenances() {}

  public static Provenance of(LoadedModel model, String settings, Duration time) {
    return of(model.name(), settings + weights(model), time);
  }

  static Provenance of(EncoderPair pair, String settings, Duration time) {
    String pooling = pair.pooled() ? ", " + pair.pooling().word() + " pooling" : "";
    String random =
        weights(pair.pictures()).isEmpty() ? weights(pair.texts()) : weights(pair.pictures());
    return of(pair.name(), settings + pooling + random, time);
  }

  private static String weights(LoadedModel model) {
    return model.random() ? ", random weights of seed " + OpenModel.SEED : "";
  }

  private static Provenance of(String model, String settings, Duration time) {
    int threads = Runtime.getRuntime().availableProcessors();
    String device = threads == 1 ? "CPU, 1 thread" : "CPU, " + threads + " threads";
    return new Provenance(model, device, "float32", settings, time);
  }
}
