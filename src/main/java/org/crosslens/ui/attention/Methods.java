package org.crosslens.ui.attention;

import java.util.Arrays;
import java.util.List;
import org.crosslens.ui.parts.Pills;
import org.crosslens.workbench.explain.Method;

/// The methods of looking into a model, as buttons for the title bar.
final class Methods {
  private Methods() {}

  static Pills<Method> of(Asking asking) {
    List<Pills.Pill<Method>> pills =
        Arrays.stream(Method.values())
            .map(each -> new Pills.Pill<>(each, "method-" + each.word(), name(each), meaning(each)))
            .toList();
    return new Pills<>(asking.method(), pills);
  }

  private static String name(Method method) {
    return switch (method) {
      case RAW -> "Raw";
      case ROLLOUT -> "Rollout";
      case RELEVANCE -> "Relevance";
      case GRAD_INPUT -> "Grad × input";
      case OCCLUSION -> "Occlusion";
    };
  }

  private static String meaning(Method method) {
    return switch (method) {
      case RAW -> "Attention weights as the model computes them, by layer and head";
      case ROLLOUT -> "Attention multiplied through all layers (Abnar and Zuidema 2020)";
      case RELEVANCE -> "Attention weighted by the output's gradient (Chefer et al. 2021)";
      case GRAD_INPUT -> "The output's gradient times what was put in";
      case OCCLUSION -> "How the output changes when one patch or piece is hidden";
    };
  }
}
