package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.explain.Detail;
import org.crosslens.workbench.explain.Method;
import org.crosslens.workbench.explain.Part;
import org.crosslens.workbench.explain.Request;
import org.crosslens.workbench.explain.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `crosslens attend`.
@Command(
    name = "attend",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what a model looks at, and what counts for what it gives.",
      "With --text or --target alone: relevance, such as which patches and word pieces make a pair"
          + " similar. Otherwise attention as it is."
    })
final class AttendCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();

  @Option(names = "--image", paramLabel = "F", description = "A picture.")
  private @Nullable Path image;

  @Option(
      names = "--text",
      paramLabel = "T",
      description = "A caption or a question. If left out, a captioner writes its own.")
  private String text = "";

  @Option(
      names = "--part",
      paramLabel = "vision|text|decoder|cross|joint",
      description = "Whose attention; the part that says most of the model if left out.")
  private @Nullable Part part;

  @Option(
      names = "--layer",
      paramLabel = "N",
      description =
          "Of raw attention, from 0. If left out: the last one drawn, all of them as numbers.")
  private @Nullable Integer layer;

  @Option(
      names = "--head",
      paramLabel = "N|mean|max|min",
      description = "Counted from 0. If left out: the mean drawn, all of them as numbers.")
  private @Nullable String head;

  @Option(
      names = "--method",
      converter = MethodWord.class,
      completionCandidates = MethodWord.class,
      paramLabel = "raw|rollout|relevance|grad-input|occlusion",
      description =
          "Attention of one layer or through all, relevance by attention and gradient, gradient"
              + " times input, or the fall of the output when a patch or piece is hidden.")
  private @Nullable Method method;

  @Option(
      names = "--target",
      paramLabel = "similarity|class:NAME|word:N|answer:TEXT",
      description = "Which output is explained; the model's likeliest if left out.")
  private @Nullable String target;

  @Option(
      names = "--last-layers",
      paramLabel = "N",
      description = "How many layers from the last take part in relevance.")
  private int lastLayers = Detail.BEST;

  @Option(
      names = "--residual",
      paramLabel = "SHARE",
      description = "How much of a position rollout takes for its own residual stream; 0.5.")
  private double residual = Detail.STANDARD.residualShare();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Where to write: .png, .svg, .json, .csv, .npz or .safetensors.")
  private Path out = Path.of("");

  AttendCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Endings.check(out, "png", "svg", "json", "csv", "npz", "safetensors");
    Progress progress = terminal.progress();
    Picture picture =
        image == null ? null : ImageFiles.of(List.of(image), workbench, terminal).getFirst();
    LoadedModel loaded = model.load(workbench, terminal);
    if (!text.isBlank() && loaded.reads()) {
      loaded.cuts(List.of(text)).forEach(terminal::remark);
    }
    HeadChoice heads = new HeadChoice(layer, head);
    Request request =
        new Request(loaded, picture, text, part(loaded), method(), target(), detail(heads));
    new AttentionOutput(workbench, request, heads, out).write(progress);
    terminal.say("Wrote " + out + ".");
    return 0;
  }

  private Part part(LoadedModel loaded) {
    List<Part> parts = workbench.explaining().parts(loaded);
    return part == null ? (parts.isEmpty() ? Part.VISION : parts.getFirst()) : part;
  }

  private Method method() {
    if (method != null) {
      return method;
    }
    boolean plain = part == null && layer == null && head == null && !text.isBlank();
    return plain || target != null ? Method.RELEVANCE : Method.RAW;
  }

  private Target target() {
    return target == null ? new Target.Likeliest() : Target.of(target);
  }

  private Detail detail(HeadChoice heads) {
    if (lastLayers < 0 || !(residual >= 0 && residual <= 1)) {
      throw new Problem(
          "--last-layers %d and --residual %s make no sense.".formatted(lastLayers, residual),
          "Give a number of layers above 0 and a share from 0 to 1.");
    }
    return heads.detail(Detail.STANDARD.last(lastLayers).residual(residual));
  }
}
