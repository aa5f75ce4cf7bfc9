package org.crosslens.ui.attention;

import java.util.List;
import org.crosslens.figures.Figure;
import org.crosslens.figures.HtmlPage;
import org.crosslens.workbench.files.NamedNumbers;

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

  /// All numbers.
  NamedNumbers numbers();
}
