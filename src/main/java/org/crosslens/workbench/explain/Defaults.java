package org.crosslens.workbench.explain;

import org.crosslens.models.Captioner;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.TwoTower;
import org.crosslens.workbench.RelevanceOptions;

/// What serves best where nobody chooses, as measured on drawn scenes.
final class Defaults {
  private Defaults() {}

  /// How many last layers of a stack take part in relevance.
  ///
  /// Of two towers and of what answers questions the last half: on clip-scenes, two of four point
  /// better at the right one of two objects than all do, and deep towers blur with early layers,
  /// too. Of a captioner the last layer: on blip-scenes one points better than more. The tables are
  /// in their READMEs.
  ///
  /// @param layers that there are
  static int lastLayers(Request request, int layers) {
    int asked = request.detail().lastLayers();
    if (asked != Detail.BEST) {
      return Math.min(asked, layers);
    }
    return switch (request.model().open().model()) {
      case TwoTower _, QuestionAnswerer _ -> RelevanceOptions.lastHalf(layers);
      case Captioner _ -> 1;
      default -> layers;
    };
  }
}
