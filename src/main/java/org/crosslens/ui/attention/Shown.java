package org.crosslens.ui.attention;

import java.nio.file.Path;
import java.util.List;
import org.crosslens.figures.Figure;
import org.crosslens.figures.HtmlPage;

/// What the pane shows, as it can be written to files; makes each part when it is wanted, on any
/// thread.
interface Shown {
  /// A line that names it.
  String title();

  /// The view as a figure with colour bar and caption.
  Figure figure();

  /// A figure a layer, or the one there is.
  List<HtmlPage.Frame> layers();

  /// A figure a word, where words look at patches; else none.
  List<HtmlPage.Frame> words();

  /// The numbers that are shown, to be read: rows of cells, the first row naming the columns.
  List<List<String>> table();

  /// Writes all numbers as NPZ, safetensors or CSV, whichever the file's name ends in.
  void write(Path file);
}
