package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `crosslens snapshot`.
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = "Draws the window on the demo into a picture; needs no display.")
final class SnapshotCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Face face;
  private final Terminal terminal;

  @Option(names = "--out", required = true, paramLabel = "F.png", description = "The picture.")
  private Path out = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = ReadSize.class,
      description = "Of the window in pixels; 1600x1000 if left out.")
  private Size size = new Size(1600, 1000);

  @Option(
      names = "--tab",
      paramLabel = "NAME",
      description = "The view below the heat map, such as Caption; Attention if left out.")
  private String tab = "Attention";

  @Option(names = "--dark", description = "In the dark theme.")
  private boolean dark;

  /// A window's size in pixels.
  record Size(int width, int height) {}

  /// Reads `WxH`.
  static final class ReadSize implements ITypeConverter<Size> {
    @Override
    public Size convert(String word) {
      if (!word.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
        throw new TypeConversionException("'" + word + "' is no size such as 1600x1000");
      }
      int cross = word.indexOf('x');
      return new Size(
          Integer.parseInt(word, 0, cross, 10),
          Integer.parseInt(word, cross + 1, word.length(), 10));
    }
  }

  SnapshotCommand(Workbench workbench, Face face, Terminal terminal) {
    this.workbench = workbench;
    this.face = face;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Endings.check(out, "png");
    face.snapshot(workbench, out, new Face.Shot(size.width, size.height, tab, dark));
    terminal.say("Wrote " + out + ".");
    return 0;
  }
}
