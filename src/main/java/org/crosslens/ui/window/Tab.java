package org.crosslens.ui.window;

import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.PaneFrame;

/// A view below the heat map; its pane is made when it is first looked at, so that a start does not
/// wait for it.
///
/// @param name for people, such as `Caption`
/// @param maker makes the pane
public record Tab(String name, Maker maker) {
  /// Makes a tab's pane.
  @FunctionalInterface
  public interface Maker {
    /// The pane, to be called on the window's thread.
    ///
    /// @param desk what is open and selected
    /// @param look colours and opacity
    /// @param jobs runs work beside the window
    PaneFrame make(Desk desk, Look look, Jobs jobs);
  }
}
