package org.crosslens.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import org.crosslens.TestEngine;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks each activation against values worked out from its definition with nine digits.
class ActivationTest {
  @ParameterizedTest
  @CsvSource({
    "gelu, 1, 0.841344746",
    "gelu, -0.5, -0.154268770",
    "gelu_new, 1, 0.841191991",
    "gelu_pytorch_tanh, -0.5, -0.154285990",
    "quick_gelu, 1, 0.845795765",
    "quick_gelu, -0.5, -0.149611563",
    "relu, -0.5, 0",
    "relu, 2, 2"
  })
  void givesTheDefinedValue(String name, float x, float expected) {
    TestEngine.open();
    try (NDManager manager = NDManager.newBaseManager()) {
      float y = Activation.named(name).apply(manager.create(new float[] {x})).toFloatArray()[0];
      assertThat(y).isCloseTo(expected, within(1e-6f));
    }
  }

  @Test
  void saysWhichNamesItKnows() {
    assertThatThrownBy(() -> Activation.named("swish2"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("'swish2'")
        .hasMessageContaining("quick_gelu");
  }
}
