package org.crosslens.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void holdsTheAblation() {
    assertThat(names())
        .contains("v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v7_residual", "v8", "v9")
        .contains("v10_1", "v10_2", "v10_3", "v10_4", "v10_5", "v10_6", "v11");
  }

  @Test
  void holdsTheRepresentations() {
    assertThat(names())
        .contains("cross_modal", "hierarchical_cross_modal", "enhanced_embedding", "dual_encoder")
        .contains("joint", "coordinated", "early_fusion", "late_fusion")
        .contains("hybrid_gated", "hybrid_bilinear");
  }

  @Test
  void holdsThePerceivers() {
    assertThat(names()).contains("perceiver", "perceiver_io", "perceiver_hierarchical");
  }

  @Test
  void holdsTheWaysOfTwoModalitiesIntoADecoder() {
    assertThat(names())
        .contains("decoder_concatenated", "decoder_picture_first", "decoder_caption_first")
        .contains("decoder_parallel", "decoder_gated", "decoder_prefix", "decoder_projected")
        .contains("decoder_picture_only", "decoder_caption_only");
  }

  @Test
  void holdsMultiModalCausalAttention() {
    assertThat(names()).contains("mmca", "mmca_visual_context", "mmca_joint");
  }

  @Test
  void holdsTheArchitectures() {
    assertThat(names())
        .contains("encoder_decoder", "bert_decoder", "unet_cross_attention", "selfdoc")
        .contains("film", "persistent_memory", "crossvit", "retro");
  }

  @Test
  void namesAreUnique() {
    assertThat(names()).doesNotHaveDuplicates();
    assertThat(Catalogue.named("v9").card().title()).startsWith("v8 with");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Catalogue.named("v12"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("'v12'")
        .hasMessageContaining("v10_6");
  }

  @Test
  void headsThatDoNotDivideTheWidthAreRefused() {
    assertThatThrownBy(() -> Sizes.same(8, 3))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("3 heads do not divide a width of 8");
  }

  private static List<String> names() {
    return Catalogue.all().stream().map(Entry::name).toList();
  }
}
