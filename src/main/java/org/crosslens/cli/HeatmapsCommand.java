package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.SideBySide;
import org.crosslens.figures.SimilarityFigure;
import org.crosslens.workbench.SixHeatmaps;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `crosslens heatmaps`.
@Command(
    name = "heatmaps",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the six heat maps of the similarity lab on the bundled samples:",
      "encoders that were trained apart beside CLIP."
    })
final class HeatmapsCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Option(names = "--out", required = true, paramLabel = "F", description = "A .png or .svg file.")
  private Path out = Path.of("");

  HeatmapsCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Endings.check(out, "png", "svg");
    write(workbench, out, terminal);
    terminal.say("Wrote " + out + ".");
    return 0;
  }

  static void write(Workbench workbench, Path out, Terminal terminal) {
    FigureTheme theme = FigureTheme.LIGHT;
    var parts =
        SixHeatmaps.of(workbench, terminal.progress()).stream()
            .map(
                one ->
                    new SideBySide.Part(
                        one.heading(),
                        SimilarityFigure.of(one.matrix(), ColourMap.COOLWARM, theme)))
            .toList();
    FigureFile.write(new SideBySide("Trained apart, and trained together", parts, 3, theme), out);
  }
}
