package org.crosslens.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.crosslens.desktop.Door;
import org.crosslens.desktop.Folders;
import org.crosslens.desktop.Splash;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.ui.window.MainStage;
import org.crosslens.ui.window.Settings;
import org.crosslens.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/// Opens the window, or draws it without a display.
public final class Window {
  private static final long PATIENCE_SECONDS = 120;

  private Window() {}

  /// Opens the window and returns when it is closed.
  ///
  /// @param workbench does the work; stays open
  /// @param files what to open; empty for the demo
  /// @param folders where settings are kept, and where later starts hand over their files
  /// @throws Problem when there is no display
  public static void launch(Workbench workbench, List<Path> files, Folders folders) {
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<MainStage> shown = new CompletableFuture<>();
    start(
        () -> {
          try {
            open(workbench, files, folders, shown).setOnHidden(event -> closed.countDown());
          } catch (RuntimeException | LinkageError failed) {
            shown.completeExceptionally(failed);
            closed.countDown(); // else the program would wait for a window that never comes
          }
        });
    Door door = door(folders.door(), shown);
    await(closed);
    if (door != null) {
      door.close();
    }
    Platform.exit();
    if (shown.isCompletedExceptionally()) {
      patiently(shown);
    }
  }

  /// @param shown hears when the first frame is drawn
  private static Stage open(
      Workbench workbench, List<Path> files, Folders folders, CompletableFuture<MainStage> shown) {
    Stage stage = new Stage();
    FileChoice choice = FileChoice.over(stage);
    Face face = Face.of(workbench, choice);
    Settings settings = Settings.of(folders.settings());
    MainStage main =
        new MainStage(stage, face.backend(), Jobs.ofWindow(), choice, settings, face.tabs());
    stage.setOnHiding(event -> main.close());
    main.show(
        files,
        () -> {
          workbench.warmUp();
          Splash.close();
          shown.complete(main);
        });
    return stage;
  }

  /// Without a door the window works as well; a later start then opens a second one.
  private static @Nullable Door door(Path socket, CompletableFuture<MainStage> shown) {
    try {
      return Door.open(
          socket,
          files -> {
            var _ = shown.thenAccept(main -> Platform.runLater(() -> main.bring(files)));
          });
    } catch (IOException refused) {
      System.getLogger("org.crosslens.ui")
          .log(System.Logger.Level.WARNING, "later starts cannot reach this window", refused);
      return null;
    }
  }

  /// Draws the real window on the demo into a PNG file, without a display.
  ///
  /// @param workbench does the work; stays open
  /// @param png where to write
  /// @param width of the window in pixels
  /// @param height of the window in pixels
  /// @param tab name of the view below the heat map
  /// @param dark whether in the dark theme
  /// @throws Problem when there is no such view, something in the window failed, or the file cannot
  /// be written
  public static void snapshot(
      Workbench workbench, Path png, int width, int height, String tab, boolean dark) {
    Face face = Face.of(workbench, FileChoice.over(null));
    snapshot(face, png, width, height, tab, dark ? Theme.DARK : Theme.LIGHT);
  }

  static void snapshot(Face face, Path png, int width, int height, String tab, Theme theme) {
    withoutDisplay();
    CompletableFuture<java.awt.image.BufferedImage> picture = new CompletableFuture<>();
    start(() -> Snapshot.take(face, width, height, tab, theme, picture));
    try {
      Files.createDirectories(png.toAbsolutePath().getParent());
      ImageIO.write(patiently(picture), "png", png.toFile());
    } catch (IOException refused) {
      throw new Problem(
          "The picture '" + png + "' could not be written.",
          "Check that its folder can be written to.",
          refused);
    }
  }

  /// Opens the window on the demo, closes it as soon as its heat map is drawn, and tells when its
  /// first frame was drawn and when that was.
  ///
  /// @param display whether there is one; else JavaFX's own platform without a display is used
  /// @return two moments
  public static List<Instant> startup(Workbench workbench, boolean display) {
    if (!display) {
      withoutDisplay();
    }
    CompletableFuture<Startup.Times> times = new CompletableFuture<>();
    start(() -> Startup.time(Face.of(workbench, FileChoice.over(null)), workbench::warmUp, times));
    Startup.Times reached = patiently(times);
    return List.of(reached.shown(), reached.settled());
  }

  /// Before the toolkit starts: JavaFX's own platform for machines without a display.
  private static void withoutDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  private static <T> T patiently(CompletableFuture<T> result) {
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Problem problem
          ? problem
          : new IllegalStateException(failed.getCause());
    } catch (TimeoutException late) {
      throw new Problem(
          "The window was not ready after " + PATIENCE_SECONDS + " seconds.",
          "Try again when the machine is less busy.",
          late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    }
  }

  private static void start(Runnable first) {
    try {
      Platform.setImplicitExit(false);
      Platform.startup(first);
    } catch (IllegalStateException running) {
      Platform.runLater(first);
    } catch (RuntimeException | LinkageError noDisplay) {
      throw new Problem(
          "There is no display to open a window on.",
          "Use the command line, for example `crosslens snapshot --out window.png`.",
          noDisplay);
    }
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
