package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.evaluate.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `crosslens evaluate`.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well a model understands drawn scenes.",
      "CLIP: shares of pictures and first captions that find each other in blocks of 100, where"
          + " equal sentences count as right, and of single groups whose kind is recognised.",
      "BERT: the share of masked words, one in each caption, that it guesses, and the share that"
          + " the grammar of the captions guesses.",
      "ViT-MAE: its error on hidden patches as a share of that of the seen patches' mean colour.",
      "BLIP: the shares of captions that are right about kinds, colours, counts and relations.",
      "ViLT: the share of questions that it answers rightly, by what is asked for.",
      "ViT: the shares of pictures whose setting and whose main object it names."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description =
          "Pictures with captions.txt and scenes.jsonl, as `crosslens scenes` writes them.")
  private Path data = Path.of("");

  @Option(
      names = "--localisation",
      description =
          "Measure also whether maps for a kind point at its objects: the pointing game in up to"
              + " 300 scenes of one object, and two_object_relevance where there are two kinds.")
  private boolean localisation;

  @Option(names = "--json", description = "Print one flat JSON object.")
  private boolean json;

  EvaluateCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Progress progress = terminal.progress();
    Strict.collection(workbench.library().open(List.of(data), progress));
    LoadedModel loaded = model.load(workbench, terminal);
    Figures figures = workbench.evaluating().figures(loaded, data, progress);
    Map<String, Double> values = new LinkedHashMap<>(figures.values());
    if (localisation) {
      values.putAll(workbench.evaluating().localisation(loaded, data, progress));
    }
    if (json) {
      JsonObject object = new JsonObject();
      values.forEach(object::addProperty);
      object.addProperty("n", figures.n());
      terminal.say(object.toString());
    } else {
      values.forEach((name, value) -> terminal.say("%-24s %.3f".formatted(name, value)));
      terminal.say("%-24s %,d".formatted("n", figures.n()));
    }
    return 0;
  }
}
