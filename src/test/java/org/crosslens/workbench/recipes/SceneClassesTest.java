package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosslens.library.scenes.Kind;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Setting;
import org.crosslens.library.scenes.Split;
import org.junit.jupiter.api.Test;

class SceneClassesTest {
  private static final Scene TWO = new SceneSource(2, Split.TRAIN, Repertoire.TWO_GROUPS).scene(5);

  @Test
  void kindsComeBeforeSettings() {
    List<String> names = SceneClasses.names();
    assertThat(names)
        .hasSize(Kind.values().length + Setting.values().length)
        .doesNotHaveDuplicates();
    assertThat(names.get(SceneClasses.of(Kind.FISH))).isEqualTo("fish");
    assertThat(names.get(SceneClasses.of(Setting.SNOW))).isEqualTo("snow");
  }

  @Test
  void bothKindsArePresentAndOneIsMain() {
    float[] present = SceneClasses.present(TWO);
    float[] main = SceneClasses.main(TWO);
    assertThat(present[SceneClasses.of(TWO.groups().get(0).kind())]).isEqualTo(1);
    assertThat(present[SceneClasses.of(TWO.groups().get(1).kind())]).isEqualTo(1);
    assertThat(sum(present)).isEqualTo(3);
    assertThat(sum(main)).isEqualTo(2);
  }

  @Test
  void theHighestScoresNameTheMainKindAndTheSetting() {
    float[] main = SceneClasses.main(TWO);
    assertThat(SceneClasses.kind(main)).isEqualTo(TWO.mainGroup().kind());
    assertThat(SceneClasses.setting(main)).isEqualTo(TWO.setting());
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
