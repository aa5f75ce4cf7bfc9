package org.crosslens.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.crosslens.ui.attention.AttentionPane;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.inspector.InspectorPane;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.library.LibraryPane;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.similarity.SimilarityPane;

/// The panes of the window in their splits, one of them maximised at times.
final class Panes extends StackPane {
  private static final String ATTENTION = "Attention";

  private final LibraryPane library;
  private final SimilarityPane similarity;
  private final AttentionPane attention;
  private final InspectorPane inspector;
  private final Tabs tabs;
  private final Maximiser maximiser;
  private final Arrangement arrangement;

  /// @param more views beside the attention
  Panes(Desk desk, Look look, Jobs jobs, FileChoice choice, Settings settings, List<Tab> more) {
    library = new LibraryPane(desk, jobs);
    similarity = new SimilarityPane(desk, look);
    attention = new AttentionPane(desk, look, jobs, choice::save);
    inspector = new InspectorPane(desk, look);
    List<Tab> views = new ArrayList<>(more);
    views.addFirst(new Tab(ATTENTION, (d, l, j) -> attention.frame()));
    tabs = new Tabs(views, tab -> tab.maker().make(desk, look, jobs));
    SplitPane centre = new SplitPane(similarity.frame(), tabs);
    centre.setOrientation(Orientation.VERTICAL);
    centre.setId("centre-split");
    SplitPane splits = new SplitPane(library.frame(), centre, inspector.frame());
    splits.setId("main-split");
    SplitPane.setResizableWithParent(library.frame(), false);
    SplitPane.setResizableWithParent(inspector.frame(), false);
    getChildren().add(splits);
    maximiser = new Maximiser(this, splits);
    arrangement = new Arrangement(splits, centre, settings);
    for (PaneFrame frame : List.of(library.frame(), similarity.frame(), inspector.frame())) {
      frame.setMaximising(() -> maximiser.toggle(frame));
    }
    tabs.setMaximising(() -> maximiser.toggle(tabs));
  }

  LibraryPane library() {
    return library;
  }

  SimilarityPane similarity() {
    return similarity;
  }

  AttentionPane attention() {
    return attention;
  }

  /// Names of the views below the heat map.
  List<String> views() {
    return tabs.names();
  }

  /// Opens one of the views below the heat map.
  ///
  /// @param name such as `Caption`
  void show(String name) {
    maximiser.reveal(tabs);
    tabs.show(name);
  }

  /// Opens the view of attention.
  ///
  /// @param raw whether with raw attention rather than the pair's relevance
  void showAttention(boolean raw) {
    show(ATTENTION);
    attention.setRaw(raw);
  }

  /// Shows what makes the best pair similar.
  void lookAtPair() {
    showAttention(false);
    similarity.selectBest();
  }

  /// Maximises the pane that has the focus, or puts the maximised one back.
  void maximise() {
    Node focus = getScene().getFocusOwner();
    Region pane =
        Stream.of(library.frame(), similarity.frame(), tabs, inspector.frame())
            .filter(each -> focus != null && isIn(focus, each))
            .findFirst()
            .orElse(similarity.frame());
    maximiser.toggle(pane);
  }

  private static boolean isIn(Node node, Node parent) {
    return node == parent || (node.getParent() != null && isIn(node.getParent(), parent));
  }

  /// Notes where the dividers stand.
  void remember() {
    maximiser.restore();
    arrangement.remember();
  }
}
