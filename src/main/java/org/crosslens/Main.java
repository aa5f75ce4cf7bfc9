package org.crosslens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.LogManager;
import org.crosslens.cli.Commands;
import org.crosslens.cli.Face;
import org.crosslens.cli.Terminal;
import org.crosslens.desktop.Door;
import org.crosslens.desktop.Folders;
import org.crosslens.desktop.Log;
import org.crosslens.ui.Window;
import org.crosslens.workbench.Workbench;

/// Starts the program: hands the window to the command line, which decides whether it is needed.
public final class Main {
  private Main() {}

  /// Runs and ends the process.
  public static void main(String[] arguments) throws IOException {
    quietLogs();
    // Pictures are drawn by Java2D in memory only; its own link to the display would slow the start
    // and quarrel with that of JavaFX.
    System.setProperty("java.awt.headless", "true");
    System.exit(run(Terminal.standard(), arguments));
  }

  /// Runs in this process.
  ///
  /// @return the exit code
  public static int run(Terminal terminal, String... arguments) {
    try (Workbench workbench = new Workbench(home())) {
      return Commands.run(workbench, new WindowFace(), terminal, arguments);
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

    @Override
    public void open(Workbench workbench, List<Path> files) {
      if (Door.handOver(folders.door(), files)) {
        return;
      }
      Log.into(folders.logs());
      Window.launch(workbench, files, folders);
    }

    @Override
    public void snapshot(Workbench workbench, Path png, Shot shot) {
      Window.snapshot(workbench, png, shot.width(), shot.height(), shot.tab(), shot.dark());
    }

    @Override
    public Startup start(Workbench workbench, boolean display) {
      List<Instant> reached = Window.startup(workbench, display);
      return new Startup(reached.getFirst(), reached.getLast());
    }
  }
}
