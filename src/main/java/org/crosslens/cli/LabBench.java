package org.crosslens.cli;

import com.google.gson.JsonObject;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crosslens.results.Progress;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.lab.Growth;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.Row;
import org.crosslens.workbench.lab.Table;

/// `crosslens bench lab`: the seventeen variants of the seed's table on 2,000 scenes, and how cost
/// grows with the length of the input.
final class LabBench {
  private static final List<String> SEVENTEEN =
      List.of(
          "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10_1", "v10_2", "v10_3",
          "v10_4", "v10_5", "v10_6", "v11");

  private final Workbench workbench;
  private final Plan.TokenCount tokens;

  /// @param tokens what the variants are trained on
  LabBench(Workbench workbench, Plan.TokenCount tokens) {
    this.workbench = workbench;
    this.tokens = tokens;
  }

  JsonObject measure(Progress progress) {
    JsonObject measured = new JsonObject();
    for (Growth growth : workbench.lab().growth(progress)) {
      measured.addProperty(
          "%s_%d_ms".formatted(growth.name(), growth.inputs()), rounded(growth.milliseconds()));
    }
    long start = System.nanoTime();
    long processor = processorNanos();
    Table table = train(progress);
    measured.addProperty("variants", table.rows().size());
    measured.addProperty("variants_seconds", rounded((System.nanoTime() - start) / 1e9));
    measured.addProperty(
        "variants_processor_seconds", rounded((processorNanos() - processor) / 1e9));
    measured.addProperty(
        "slowest_seconds_per_epoch",
        rounded(table.rows().stream().mapToDouble(Row::secondsAnEpoch).max().orElse(0)));
    return measured;
  }

  private Table train(Progress progress) {
    try {
      Path out = Files.createTempDirectory("crosslens-lab-");
      try {
        Plan plan = Plan.of(SEVENTEEN, "scenes:1:2000").on(tokens);
        return workbench.lab().train(plan, out, false, point -> {}, progress);
      } finally {
        try (Stream<Path> files = Files.walk(out)) {
          files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of all threads: what a busy machine does not change.
  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
