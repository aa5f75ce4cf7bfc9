package org.crosslens.workbench.recipes.dual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Three pictures; the first has two captions.
class RecallsTest {
  private static final int[] OWNERS = {0, 0, 1, 2};

  @Test
  void aPictureFindsAnyOfItsCaptionsAndACaptionItsPicture() {
    float[] similarity = {
      0.1f, 0.9f, 0.5f, 0.2f, // its second caption comes first
      0.8f, 0.3f, 0.7f, 0.1f, // its caption comes second
      0.4f, 0.6f, 0.5f, 0.3f, // its caption comes last
    };
    Recalls recalls = new Recalls(similarity, OWNERS);
    assertThat(recalls.imageToText(1)).isEqualTo(1 / 3.0);
    assertThat(recalls.imageToText(2)).isEqualTo(2 / 3.0);
    assertThat(recalls.imageToText(4)).isEqualTo(1);
    assertThat(recalls.textToImage(1)).isEqualTo(3 / 4.0); // the first prefers another picture
    assertThat(recalls.textToImage(2)).isEqualTo(3 / 4.0);
    assertThat(recalls.textToImage(3)).isEqualTo(1);
  }

  @Test
  void theSameForEveryPairIsNoFind() {
    Recalls recalls = new Recalls(new float[12], OWNERS);
    assertThat(recalls.imageToText(1)).isZero();
    assertThat(recalls.textToImage(2)).isZero();
  }
}
