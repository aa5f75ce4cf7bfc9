package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Collection;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens bench`.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the program on this machine.",
      "startup: from the start of Java until the window and the demo's heatmap are there.",
      "encode: how fast the bundled model reads pictures and captions."
    })
final class BenchCommand implements Callable<Integer> {
  /// What is measured.
  enum What {
    STARTUP,
    ENCODE
  }

  private final Workbench workbench;
  private final Face face;
  private final Terminal terminal;

  @Parameters(paramLabel = "startup|encode", description = "What to measure.")
  private What what = What.STARTUP;

  @Option(names = "--json", description = "Print one flat JSON object.")
  private boolean json;

  BenchCommand(Workbench workbench, Face face, Terminal terminal) {
    this.workbench = workbench;
    this.face = face;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    JsonObject measured = what == What.STARTUP ? startup() : encode();
    if (json) {
      terminal.say(measured.toString());
    } else {
      measured
          .entrySet()
          .forEach(e -> terminal.say("%-24s %s".formatted(e.getKey(), e.getValue())));
    }
    return 0;
  }

  private JsonObject startup() {
    Instant born = ProcessHandle.current().info().startInstant().orElseThrow();
    Face.Startup reached = face.start(workbench, Display.present());
    JsonObject measured = new JsonObject();
    measured.addProperty("window_shown_ms", Duration.between(born, reached.shown()).toMillis());
    measured.addProperty("demo_heatmap_ms", Duration.between(born, reached.heatmap()).toMillis());
    addMemory(measured);
    return measured;
  }

  /// Loads the model once more: what the heap then holds more is all but the weights.
  private void addMemory(JsonObject measured) {
    LoadedModel first = model(Progress.NONE);
    workbench.unload(first);
    long before = heap();
    LoadedModel again = model(Progress.NONE);
    measured.addProperty("weight_bytes", again.bytes());
    measured.addProperty("heap_growth_bytes", heap() - before);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private LoadedModel model(Progress progress) {
    return workbench.load(workbench.models().getFirst().name(), progress);
  }

  private JsonObject encode() {
    Collection demo = workbench.demo();
    List<Item> pictures = Item.pictures(demo.pictures());
    List<Item> captions = Item.captions(demo.captions());
    JsonObject measured = new JsonObject();
    model(terminal.progress());
    measured.addProperty("pictures_per_second", perSecond(pictures));
    measured.addProperty("captions_per_second", perSecond(captions));
    return measured;
  }

  /// Best of a few rounds; each round the model has forgotten what it encoded before.
  private double perSecond(List<Item> items) {
    double best = 0;
    for (int round = 0; round < 5; round++) {
      workbench.unload(model(Progress.NONE));
      LoadedModel fresh = model(Progress.NONE);
      long start = System.nanoTime();
      workbench.compare(fresh, items, items.subList(0, 1), Score.COSINE, Progress.NONE);
      best = Math.max(best, items.size() * 1e9 / (System.nanoTime() - start));
    }
    return Math.round(best * 10) / 10.0;
  }
}
