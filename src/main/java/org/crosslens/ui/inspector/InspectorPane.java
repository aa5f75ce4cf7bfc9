package org.crosslens.ui.inspector;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.Collection;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;

/// The pane of the selected pair: picture with overlay, caption, values, ranks, partners, and what
/// made them. While nothing is locked it previews what lies under the mouse.
public final class InspectorPane {
  private final Desk desk;
  private final PaneFrame frame = new PaneFrame("Inspector", "inspector");
  private final Subject subject;
  private final Standing standing;
  private final ScrollPane scroll;
  private final Empty empty =
      new Empty(
          Feather.SEARCH,
          "The selected picture and caption, with values and ranks",
          "Choose a cell of the heat map, a picture or a caption.");

  /// @param look colours and opacity
  public InspectorPane(Desk desk, Look look) {
    this.desk = desk;
    subject = new Subject(desk, look);
    standing = new Standing(desk, look);
    VBox content = new VBox(8, new PinnedPair(desk), subject, standing);
    content.getStyleClass().add("inspector");
    scroll = Parts.scrolling(content);
    frame.setContent(new StackPane(empty, scroll));
    desk.selection().hovered().subscribe(this::preview);
    Stream.<ObservableValue<?>>of(
            desk.selection().chosen(),
            desk.collection(),
            desk.comparing().value(),
            desk.relating().value(),
            desk.seeing().value(),
            look.theme(),
            look.overlay(),
            look.opacity(),
            look.smooth())
        .forEach(each -> each.subscribe(this::refresh));
  }

  /// The pane itself.
  public PaneFrame frame() {
    return frame;
  }

  private void preview() {
    if (!desk.selection().now().locked()) {
      refresh();
    }
  }

  /// What is shown: the selected pair, or while nothing is locked what lies under the mouse.
  private Pair pair() {
    Chosen chosen = desk.selection().now();
    Pair hovered = desk.selection().hovered().get();
    return chosen.locked() || hovered.equals(Pair.NONE)
        ? new Pair(chosen.picture(), chosen.caption())
        : hovered;
  }

  private void refresh() {
    Collection open = desk.collection().get();
    Pair pair = pair();
    boolean gone =
        pair.picture() >= open.pictures().size() || pair.caption() >= open.captions().size();
    boolean nothing = pair.equals(Pair.NONE) || gone;
    Parts.show(empty, nothing);
    Parts.show(scroll, !nothing);
    frame.shown().set(nothing ? "" : state());
    if (!nothing) {
      subject.show(pair);
      standing.show(pair);
    }
  }

  private String state() {
    Chosen chosen = desk.selection().now();
    int many = chosen.pictures().size() * Math.max(1, chosen.captions().size());
    if (chosen.pictures().size() + chosen.captions().size() > 2) {
      return "%,d x %,d selected, %,d pairs"
          .formatted(chosen.pictures().size(), chosen.captions().size(), many);
    }
    return chosen.locked() ? "" : "follows the mouse until you click";
  }
}
