package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.FigureTheme;
import org.crosslens.figures.PictureRow;
import org.crosslens.results.Picture;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.speech.Painted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `crosslens reconstruct`.
@Command(
    name = "reconstruct",
    mixinStandardHelpOptions = true,
    description = "Hides patches of a picture and lets a masked autoencoder paint them.")
final class ReconstructCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Mixin private NamedModel model = new NamedModel();

  @Option(names = "--image", required = true, paramLabel = "F", description = "A picture.")
  private Path image = Path.of("");

  @Option(
      names = "--mask",
      paramLabel = "X",
      description = "Share of the patches to hide, from 0 to 1; 0.75 if left out.")
  private double share = 0.75;

  @Option(names = "--seed", paramLabel = "N", description = "Draws which; 0 if left out.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Where to write original, masked and reconstructed: .png or .svg.")
  private Path out = Path.of("");

  ReconstructCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Endings.check(out, "png", "svg");
    Picture picture = ImageFiles.of(List.of(image), workbench, terminal).getFirst();
    LoadedModel loaded = model.load(workbench, terminal);
    Painted painted =
        workbench.speaking().reconstruct(loaded, picture, share, seed, terminal.progress());
    FigureFile.write(figure(picture, painted), out);
    terminal.say(
        "Hid %.0f %% of the patches; mean squared error over them %.4f. Wrote %s."
            .formatted(100 * painted.hidden(), painted.error(), out));
    return 0;
  }

  private static PictureRow figure(Picture picture, Painted painted) {
    return new PictureRow(
        picture.name(),
        List.of(
            new PictureRow.Named("original", painted.original()),
            new PictureRow.Named("masked", painted.masked()),
            new PictureRow.Named("reconstructed", painted.painted())),
        painted.provenance(),
        FigureTheme.LIGHT);
  }
}
