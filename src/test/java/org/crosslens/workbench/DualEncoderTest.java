package org.crosslens.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.TestEngine;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.explain.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a model with a convolution net for pictures can be asked, on random weights.
class DualEncoderTest {
  private static final String CONFIG =
      """
      {"model_type": "dual-encoder", "architectures": ["DualEncoder"], "projection_dim": 8,
       "vision_config": {"embedding_size": 4, "hidden_sizes": [4, 8], "depths": [1, 1],
                         "layer_type": "basic"},
       "text_config": {"vocab_size": 20, "hidden_size": 8, "intermediate_size": 16,
                       "num_hidden_layers": 1, "num_attention_heads": 2}}
      """;

  @Test
  void itsTextCanBeLookedIntoAndItsPicturesCannot(@TempDir Path folder) throws IOException {
    TestEngine.open();
    Files.writeString(folder.resolve("config.json"), CONFIG);
    try (Workbench workbench = new Workbench(folder)) {
      LoadedModel model = workbench.load(folder.toString(), Progress.NONE);
      assertThat(workbench.explaining().parts(model)).containsExactly(Part.TEXT);
      assertThat(model.scale().orElseThrow()).isBetween(14.28, 14.29); // 1 / 0.07
      Picture picture = new Picture("a.png", folder.resolve("a.png"));
      RelevanceOptions options = new RelevanceOptions(1, -1);
      assertThatThrownBy(
              () ->
                  workbench.comparing().relevance(model, picture, "a cat", options, Progress.NONE))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("by convolutions");
    }
  }
}
