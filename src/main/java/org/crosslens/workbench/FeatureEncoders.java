package org.crosslens.workbench;

import java.util.function.Function;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.SequenceEncoder;
import org.crosslens.models.TextEncoder;
import org.crosslens.probes.Encoders;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.Words;
import org.crosslens.results.Pooling;

/// How a model makes one feature of a picture or a sentence, for steps on the engine's thread.
///
/// @param pooling how states become a feature, for a model that gives states instead
record FeatureEncoders(LoadedModel model, Pooling pooling) {
  /// Who encodes pictures: (batch, feature width), as projected or pooled, not normalised.
  ///
  /// @throws org.crosslens.results.Problem when the model cannot see, before anything is read
  Function<Pixels, float[][]> pictures(Probe probe) {
    if (model.pooled()) {
      SequenceEncoder states = model.as(SequenceEncoder.class, "states to pool");
      return p -> Encoders.features(states, p, pooling, probe, model.open().manager());
    }
    ImageEncoder tower = model.as(ImageEncoder.class, "a tower for pictures");
    return p -> Encoders.features(tower, p, probe, model.open().manager());
  }

  /// Who encodes sentences: (batch, feature width).
  ///
  /// @throws org.crosslens.results.Problem when the model cannot read
  Function<Words, float[][]> texts(Probe probe) {
    if (model.pooled()) {
      SequenceEncoder states = model.as(SequenceEncoder.class, "states to pool");
      return w -> Encoders.features(states, w, pooling, probe, model.open().manager());
    }
    TextEncoder tower = model.as(TextEncoder.class, "a tower for text");
    return w -> Encoders.features(tower, w, probe, model.open().manager());
  }
}
