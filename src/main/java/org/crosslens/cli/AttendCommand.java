package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.RelevanceOptions;
import org.crosslens.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens attend`.
@Command(
    name = "attend",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what a model looks at.",
      "With --text alone: which patches and word pieces make the pair similar.",
      "With --part, --layer, --head, or without --text: attention as it is."
    })
final class AttendCommand implements Callable<Integer> {
  /// What is shown.
  enum Method {
    RAW,
    RELEVANCE
  }

  private final Workbench workbench;
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "A bundled model's name or a folder.")
  private String model = "";

  @Option(names = "--image", required = true, paramLabel = "F", description = "A picture.")
  private Path image = Path.of("");

  @Option(names = "--text", paramLabel = "T", description = "A sentence.")
  private @Nullable String text;

  @Option(
      names = "--part",
      paramLabel = "vision|text",
      description = "Whose attention; vision if left out.")
  private @Nullable String part;

  @Option(
      names = "--layer",
      paramLabel = "N",
      description = "Counted from 0. If left out: the last one drawn, all of them as numbers.")
  private @Nullable Integer layer;

  @Option(
      names = "--head",
      paramLabel = "N|mean",
      description = "Counted from 0. If left out: the mean drawn, all of them as numbers.")
  private @Nullable String head;

  @Option(
      names = "--method",
      paramLabel = "raw|relevance",
      description = "Attention as it is, or gradient-weighted relevance of the pair's cosine.")
  private @Nullable Method method;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Where to write: .png, .svg, .npz or .json.")
  private Path out = Path.of("");

  AttendCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Endings.check(out, "png", "svg", "npz", "json");
    Progress progress = terminal.progress();
    Picture picture =
        Strict.collection(workbench.pictures(List.of(image), progress)).pictures().getFirst();
    LoadedModel loaded = workbench.load(model, progress);
    loaded.warning().ifPresent(terminal::remark);
    if (text != null) {
      workbench.cuts(loaded, List.of(text)).forEach(terminal::remark);
    }
    AttentionOutput output = new AttentionOutput(workbench, loaded, picture, out);
    boolean words = "text".equals(part);
    if (method() == Method.RELEVANCE) {
      output.relevance(sentence(), RelevanceOptions.ALL, progress);
    } else if (words) {
      output.raw(new Item.OfText(sentence()), "text", new HeadChoice(layer, head), progress);
    } else {
      String tower = part == null ? "vision" : part;
      output.raw(new Item.OfPicture(picture), tower, new HeadChoice(layer, head), progress);
    }
    terminal.say("Wrote " + out + ".");
    return 0;
  }

  private Method method() {
    if (method != null) {
      return method;
    }
    boolean plain = part == null && layer == null && head == null;
    return text != null && plain ? Method.RELEVANCE : Method.RAW;
  }

  private String sentence() {
    if (text == null) {
      throw new Problem("There is no sentence to look at.", "Add one by --text.");
    }
    return text;
  }
}
