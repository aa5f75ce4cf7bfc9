package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `crosslens demo`, what `mvn` runs: the window where there is a display, else what it would show.
@Command(name = "demo", mixinStandardHelpOptions = true, hidden = true)
final class DemoCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Face face;
  private final Terminal terminal;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out = Path.of("");

  DemoCommand(Workbench workbench, Face face, Terminal terminal) {
    this.workbench = workbench;
    this.face = face;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (Display.present()) {
      face.open(workbench, List.of());
      return 0;
    }
    terminal.say("There is no display, so the window is drawn into a file.");
    face.snapshot(
        workbench, out.resolve("window.png"), new Face.Shot(1600, 1000, "Attention", false));
    table(terminal.progress());
    HeatmapsCommand.write(workbench, out.resolve("heatmaps.png"), terminal);
    terminal.say(
        "Wrote window.png, similarity.csv, similarity.png and heatmaps.png to " + out + ".");
    return 0;
  }

  private void table(Progress progress) {
    Collection demo = workbench.library().demo();
    List<Picture> pictures = demo.pictures();
    SimilarityMatrix matrix =
        workbench
            .comparing()
            .compare(
                workbench.load(workbench.matching().name(), progress),
                Item.pictures(pictures),
                Item.captions(demo.captions()),
                Score.COSINE,
                progress);
    for (String name : List.of("similarity.csv", "similarity.png")) {
      SimilarityOutput.to(out.resolve(name))
          .write(matrix, row -> workbench.library().thumbnail(pictures.get(row), 96));
    }
  }
}
