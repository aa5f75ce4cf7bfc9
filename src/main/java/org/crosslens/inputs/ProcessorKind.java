package org.crosslens.inputs;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The picture processors of Hugging Face's library, with the settings that each takes when a
/// `preprocessor_config.json` leaves them out (transformers 4.38,
/// `models/*/image_processing_*.py`).
enum ProcessorKind {
  CLIP(224, true, Kernel.BICUBIC, 224, Means.CLIP),
  CHINESE_CLIP("ChineseCLIP", 224, true, Kernel.BICUBIC, 224, Means.CLIP),
  BIT(224, true, Kernel.BICUBIC, 224, Means.CLIP),
  CONVNEXT("ConvNext", 384, true, Kernel.BILINEAR, 0, Means.HALF),
  VIT(224, false, Kernel.BILINEAR, 0, Means.HALF),
  DEIT(256, false, Kernel.BICUBIC, 224, Means.HALF),
  BLIP(384, false, Kernel.BICUBIC, 0, Means.CLIP),
  SIGLIP(224, false, Kernel.BICUBIC, 0, Means.HALF),
  FLAVA(224, false, Kernel.BICUBIC, 224, Means.CLIP),
  VILT(384, true, Kernel.BICUBIC, 0, Means.HALF);

  /// Means and deviations of the colours.
  enum Means {
    /// Of the pictures that CLIP was trained on.
    CLIP,
    /// The middle of the range, which maps it to -1 to 1.
    HALF;

    PerColour mean() {
      return this == HALF ? half() : new PerColour(0.48145466, 0.4578275, 0.40821073);
    }

    PerColour deviation() {
      return this == HALF ? half() : new PerColour(0.26862954, 0.26130258, 0.27577711);
    }

    private static PerColour half() {
      return new PerColour(0.5, 0.5, 0.5);
    }
  }

  /// How the library spells it, without `ImageProcessor`.
  final String title;

  /// Length in pixels of the shorter or of every side.
  final int size;

  /// A size given as one number is that of the shorter side, else that of both.
  final boolean shortest;

  final Kernel kernel;

  /// Side in pixels of the centre crop, 0 for none.
  final int crop;

  final Means means;

  ProcessorKind(int size, boolean shortest, Kernel kernel, int crop, Means means) {
    this("", size, shortest, kernel, crop, means);
  }

  ProcessorKind(String title, int size, boolean shortest, Kernel kernel, int crop, Means means) {
    this.title = title.isEmpty() ? name() : title;
    this.size = size;
    this.shortest = shortest;
    this.kernel = kernel;
    this.crop = crop;
    this.means = means;
  }

  /// The kind that a config's `image_processor_type` or `feature_extractor_type` names.
  static Optional<ProcessorKind> named(String type) {
    String title = type.replaceFirst("(ImageProcessor(Fast)?|FeatureExtractor)$", "");
    return Arrays.stream(values()).filter(kind -> kind.title.equalsIgnoreCase(title)).findFirst();
  }

  /// All names, for a message.
  static String known() {
    return Arrays.stream(values()).map(kind -> kind.title).collect(Collectors.joining(", "));
  }
}
