package org.crosslens.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static Diagnosis of(double spread, double entropy, int keys) {
    return new Diagnosis(spread, 0.5, 0.99, 0, entropy, 0.9, keys, 0.01);
  }

  @Test
  void tellsACollapsedScoreFromOneThatReadsTheCaption() {
    assertThat(of(1e-7, 0.9, 5).sentences(0.01, 0.01).getFirst())
        .isEqualTo("This score does not depend on the caption.");
    assertThat(of(1e-3, 0.9, 5).sentences(0.01, 0.01).getFirst()).contains("hardly depends");
    assertThat(of(0.5, 0.9, 5).sentences(0.8, 0.8)).isEmpty();
  }

  @Test
  void findsTheLeakTheResidualAndWhatAttentionDoes() {
    List<String> said = of(1e-7, 0, 1).sentences(0.01, 1.0);
    assertThat(said).anyMatch(s -> s.contains("100 %") && s.contains("leaks"));
    assertThat(said).anyMatch(s -> s.startsWith("50 % of what comes out is what went in"));
    assertThat(said).anyMatch(s -> s.contains("each attention weight is 1"));
    assertThat(of(0.5, 0.2, 5).sentences(0.8, 0.8))
        .containsExactly(
            "Attention became choosier: its entropy fell from 0.90 to 0.20 of the highest.");
    assertThat(of(0.5, 0.999, 5).sentences(0.8, 0.8)).hasSize(1);
  }

  @Test
  void rowsOfEqualRatioShareTheBetterPlace() {
    Plan plan = Plan.of(List.of("v0"), "scenes:1:10");
    Table table = new Table(plan, List.of(), List.of(row(1.0), row(2.5), row(1.0001), row(null)));
    assertThat(table.rows()).extracting(Row::ratioRank).containsExactly(2, 1, 2, null);
  }

  private static Row row(@Nullable Double ratio) {
    return new Row(
        "v", null, List.of(), ratio, null, null, null, null, null, null, null, null, "", 0, 0, null,
        List.of(), null, null);
  }
}
