package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Weights;
import org.crosslens.results.Problem;

/// BLIP: one picture encoder and text transformers that look at what it saw, for captions,
/// questions and matching (Li et al. 2022, BLIP: Bootstrapping Language-Image Pre-training for
/// Unified Vision-Language Understanding and Generation).
public final class Blip {
  /// Published files store the head's bias twice.
  static final Names NAMES = Names.SAME.ignore("text_decoder\\.cls\\.predictions\\.decoder\\.bias");

  private Blip() {}

  /// Builds what `architectures` says.
  ///
  /// @throws Problem when it says something else
  public static Model of(Config json, Weights weights) {
    BlipConfig config = BlipConfig.of(json);
    return switch (json.architecture()) {
      case "BlipForConditionalGeneration" -> new BlipCaptioner(config, weights);
      case "BlipForQuestionAnswering" -> new BlipAnswerer(config, weights);
      case "BlipForImageTextRetrieval" -> new BlipMatcher(config, weights);
      default ->
          throw new Problem(
              json.source() + " asks for the BLIP '" + json.architecture() + "'.",
              "Known are BlipForConditionalGeneration, BlipForQuestionAnswering and"
                  + " BlipForImageTextRetrieval.");
    };
  }
}
