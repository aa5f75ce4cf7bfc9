package org.crosslens.workbench.explain;

import java.util.Locale;

/// Says in words how a request is carried out, for the line beneath a figure.
final class Settings {
  private Settings() {}

  static String of(Request request) {
    Detail detail = request.detail();
    String part = request.part().word();
    return switch (request.method()) {
      case RAW ->
          "raw attention of %s, %s, %s"
              .formatted(
                  part,
                  detail.layer() == Detail.LAST ? "last layer" : "layer " + detail.layer(),
                  detail.head() == Detail.FUSED
                      ? detail.fusion().word() + " of heads"
                      : "head " + detail.head());
      case ROLLOUT ->
          String.format(
              Locale.ROOT,
              "rollout of %s, %s of heads, residual share %.2f",
              part,
              detail.fusion().word(),
              detail.residualShare());
      case RELEVANCE -> "gradient relevance, " + layers(request);
      case GRAD_INPUT -> "gradient x input";
      case OCCLUSION -> "occlusion";
    };
  }

  private static String layers(Request request) {
    int many = 1000; // more than any model has, and even, so that a half can be told
    int last = Defaults.lastLayers(request, many);
    if (last == many) {
      return "all layers";
    }
    return last == many / 2
        ? "last half of the layers"
        : last == 1 ? "last layer" : "last " + last + " layers";
  }
}
