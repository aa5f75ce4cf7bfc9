package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Collection;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.MemoryUse;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.lab.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens bench`.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the program on this machine.",
      "startup: from the start of Java until the window and the demo's heatmap are drawn.",
      "encode: how fast the bundled model reads pictures and captions.",
      "caption: a caption of 20 pieces by a model of BLIP base's size with random weights, or MODEL,",
      "  beside its parts; and how soon the first bundled captioner says its first word.",
      "memory: what MODEL takes of it, from before loading until after unloading.",
      "attention: recording and drawing 144 heads of 577 positions (BLIP base at 384 pixels).",
      "lab: training of 17 mechanisms on 2,000 scenes, and cost by length of the input."
    })
final class BenchCommand implements Callable<Integer> {
  /// What is measured.
  enum What {
    STARTUP,
    ENCODE,
    CAPTION,
    MEMORY,
    ATTENTION,
    LAB
  }

  private final Workbench workbench;
  private final Face face;
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "startup|encode|caption|memory|attention|lab",
      description = "What to measure.")
  private What what = What.STARTUP;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "MODEL",
      description = "A model's name or a folder, for caption and memory.")
  private @Nullable String model;

  @Option(
      names = "--tokens",
      defaultValue = "one",
      description = "For lab: what mechanisms are given of each modality, one or sequence.")
  private Plan.TokenCount tokens = Plan.TokenCount.ONE;

  @Option(names = "--json", description = "Print one flat JSON object.")
  private boolean json;

  BenchCommand(Workbench workbench, Face face, Terminal terminal) {
    this.workbench = workbench;
    this.face = face;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    JsonObject measured =
        switch (what) {
          case STARTUP -> startup();
          case ENCODE -> encode();
          case CAPTION -> new CaptionBench(workbench, terminal).measure(model);
          case MEMORY -> memory();
          case ATTENTION -> new AttentionBench(workbench).measured(terminal.progress());
          case LAB -> new LabBench(workbench, tokens).measure(terminal.progress());
        };
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
    Face.Startup reached = face.start(workbench, Display.present());
    // Java's own start: that of the process is known on Linux to the second only.
    Instant born = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
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
    measured.addProperty("heap_growth_bytes", Math.max(0, heap() - before));
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private LoadedModel model(Progress progress) {
    return workbench.load(workbench.matching().name(), progress);
  }

  private JsonObject memory() {
    String named = model == null ? workbench.matching().name() : model;
    MemoryUse use = workbench.measuring().memory(named, terminal.progress());
    JsonObject measured = new JsonObject();
    measured.addProperty("weight_bytes", use.weights());
    measured.addProperty("idle_bytes", use.idle());
    measured.addProperty("after_forward_bytes", use.ran());
    measured.addProperty("after_unload_bytes", use.unloaded());
    measured.addProperty("growth_per_weight_byte", Math.round(use.growth() * 1000) / 1000.0);
    measured.addProperty("kept_bytes", use.kept());
    return measured;
  }

  private JsonObject encode() {
    Collection demo = workbench.library().demo();
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
      workbench.comparing().compare(fresh, items, items.subList(0, 1), Score.COSINE, Progress.NONE);
      best = Math.max(best, items.size() * 1e9 / (System.nanoTime() - start));
    }
    return Math.round(best * 10) / 10.0;
  }
}
