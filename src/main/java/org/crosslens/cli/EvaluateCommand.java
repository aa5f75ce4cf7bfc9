package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.crosslens.results.Collection;
import org.crosslens.results.Progress;
import org.crosslens.results.Retrieval;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens evaluate`.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Judges how well pictures and their first captions find each other.",
      "Shares are means over blocks of 100 pictures; equal sentences count as right."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "A bundled model's name or a folder.")
  private String model = "";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Pictures with captions.txt, as `crosslens scenes` writes them.")
  private Path data = Path.of("");

  @Option(names = "--json", description = "Print one flat JSON object.")
  private boolean json;

  EvaluateCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Progress progress = terminal.progress();
    Collection collection = Strict.collection(workbench.open(List.of(data), progress));
    LoadedModel loaded = workbench.load(model, progress);
    Retrieval found = workbench.evaluate(loaded, collection, progress);
    OptionalDouble kinds = workbench.recognition(loaded, data, progress);
    if (json) {
      JsonObject object = new JsonObject();
      object.addProperty("image_to_text_r1", found.imageToText().r1());
      object.addProperty("text_to_image_r1", found.textToImage().r1());
      kinds.ifPresent(share -> object.addProperty("zero_shot_accuracy", share));
      object.addProperty("n", found.n());
      terminal.say(object.toString());
    } else {
      terminal.say("picture to caption, first   %.1f %%".formatted(100 * found.imageToText().r1()));
      terminal.say("caption to picture, first   %.1f %%".formatted(100 * found.textToImage().r1()));
      kinds.ifPresent(
          share -> terminal.say("kind of a single group      %.1f %%".formatted(100 * share)));
      terminal.say("pictures                    %,d".formatted(found.n()));
    }
    return 0;
  }
}
