package org.crosslens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.LogManager;
import org.crosslens.cli.Commands;
import org.crosslens.cli.Face;
import org.crosslens.cli.Terminal;
import org.crosslens.desktop.Door;
import org.crosslens.desktop.Ending;
import org.crosslens.desktop.Folders;
import org.crosslens.desktop.Log;
import org.crosslens.ui.Window;
import org.crosslens.workbench.Workbench;

/// Starts the program: hands the window to the command line, which decides whether it is needed.
public final class Main {
  /// How long work may take to stop when the process is asked to end.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Main() {}

  /// Runs and ends the process.
  public static void main(String[] arguments) throws IOException {
    quietLogs();
    // Pictures are drawn by Java2D in memory only; its own link to the display would slow the start
    // and quarrel with that of JavaFX.
    System.setProperty("java.awt.headless", "true");
    Ending ending = Ending.watched(PATIENCE);
    int code;
    try {
      code = run(ending, Terminal.standard(ending::asked), arguments);
    } finally {
      ending.done();
    }
    System.exit(code);
  }

  /// Runs in this process.
  ///
  /// @return the exit code
  public static int run(Terminal terminal, String... arguments) {
    return run(new Ending(PATIENCE), terminal, arguments);
  }

  private static int run(Ending ending, Terminal terminal, String... arguments) {
    try (Workbench workbench = new Workbench(home())) {
      return Commands.run(workbench, new WindowFace(ending), terminal, arguments);
    }
  }

  private static void quietLogs() throws IOException {
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
  }

  /// The folder with `assets/` and `lib/`, as the launcher names it.
  private static Path home() {
    return Path.of(System.getProperty("crosslens.home", ".")).toAbsolutePath().normalize();
  }

  /// The window, of which only this class and its own package know.
  private static final class WindowFace implements Face {
    private final Folders folders = Folders.usual();
    private final Ending ending;

    WindowFace(Ending ending) {
      this.ending = ending;
    }

    @Override
    public void open(Workbench workbench, List<Path> files) {
      if (Door.handOver(folders.door(), files)) {
        return;
      }
      Log.into(folders.logs());
      stopping(workbench);
      Window.launch(workbench, files, folders);
    }

    /// What the window does looks at no [Ending]; the engine is stopped under it.
    private void stopping(Workbench workbench) {
      ending.by(() -> workbench.stop(PATIENCE));
    }

    @Override
    public void snapshot(Workbench workbench, Path png, Shot shot) {
      stopping(workbench);
      Window.snapshot(workbench, png, shot.width(), shot.height(), shot.tab(), shot.dark());
    }

    @Override
    public Startup start(Workbench workbench, boolean display) {
      stopping(workbench);
      List<Instant> reached = Window.startup(workbench, display);
      return new Startup(reached.getFirst(), reached.getLast());
    }
  }
}
