package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.crosslens.training.TrainingLog.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  @Test
  void aLineThatAKillCutOffCostsOnlyItself(@TempDir Path folder) throws IOException {
    RunLog log = new RunLog(folder.resolve("log.jsonl"));
    Point first = new Point("all", 20, 1.5, 0.1, 2, Map.of("right", 0.5));
    log.add(first);
    Files.writeString(log.file(), Files.readString(log.file()) + "{\"phase\":\"al");
    assertThat(log.points()).containsExactly(first);
  }

  @Test
  void stepsGoneOverAgainCountOnce(@TempDir Path folder) {
    RunLog log = new RunLog(folder.resolve("log.jsonl"));
    Point again = new Point("all", 20, 1.25, 0.1, 2, Map.of());
    log.add(new Point("all", 20, 1.5, 0.1, 2, Map.of()));
    log.add(new Point("all", 40, 1, 0.1, 2, Map.of()));
    log.add(again);
    assertThat(log.points()).extracting(Point::loss).containsExactly(1.25, 1.0);
  }
}
