package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.crosslens.TestEngine;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;

/// A closed tokenizer refuses in words; the native library itself would end the process.
class SharedTokenizerTest {
  @Test
  void aClosedTokenizerRefuses() {
    TestEngine.open();
    Tokenizer tokenizer = Tokenizer.of(Path.of("assets/models/clip-scenes"));
    Tokenizer fitted = tokenizer.fitted(48, 10_000);
    assertThat(fitted.encode("a red cat").length()).isGreaterThan(3);
    tokenizer.close();
    tokenizer.close();
    assertThatThrownBy(() -> fitted.encode("a red cat"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("unloaded");
  }
}
