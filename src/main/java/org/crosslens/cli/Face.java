package org.crosslens.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crosslens.workbench.Workbench;

/// The window as the command line needs it, so that neither knows the other.
public interface Face {
  /// Opens the window and returns when it is closed.
  ///
  /// @param files what to open; empty for the demo
  void open(Workbench workbench, List<Path> files);

  /// Draws the window on the demo into a PNG file, without a display.
  ///
  /// @param shot what of it
  void snapshot(Workbench workbench, Path png, Shot shot);

  /// What a picture of the window shows.
  ///
  /// @param width of the window in pixels
  /// @param height of the window in pixels
  /// @param tab name of the view below the heat map
  /// @param dark whether in the dark theme
  record Shot(int width, int height, String tab, boolean dark) {}

  /// Opens the window on the demo and closes it again as soon as the heatmap is drawn.
  ///
  /// @param display whether there is one; else this happens out of sight
  Startup start(Workbench workbench, boolean display);

  /// When a start had come how far.
  ///
  /// @param shown the window's first frame was drawn
  /// @param heatmap the demo's similarities were drawn
  record Startup(Instant shown, Instant heatmap) {}
}
