package org.crosslens.ui.attention;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;

/// The pane of attention: the selected pair's relevance, or the raw attention of either tower.
public final class AttentionPane {
  private final Desk desk;
  private final Look look;
  private final PaneFrame frame = new PaneFrame("Attention", "attention");
  private final PairModel pairModel;
  private final RawModel rawModel;
  private final ManyModel manyModel;
  private final PairView pairView;
  private final RawView rawView;
  private final ManyView manyView;
  private final VBox empty;
  private final HBox rawTools;
  private final ToggleButton pair = new ToggleButton("Pair");
  private final ToggleButton raw = new ToggleButton("Raw attention");

  /// @param jobs runs what the pane asks for
  public AttentionPane(Desk desk, Look look, Jobs jobs) {
    this.desk = desk;
    this.look = look;
    pairModel = new PairModel(desk, jobs);
    rawModel = new RawModel(desk, jobs);
    manyModel = new ManyModel(desk, jobs);
    manyView = new ManyView(desk.selection(), look);
    pairView = new PairView(pairModel, look);
    rawView = new RawView(rawModel, look);
    empty =
        Parts.empty(
            Feather.EYE,
            "Which patches and which words make a pair similar",
            "Click a cell of the heat map, or choose a picture and a caption.");
    StackPane stack = new StackPane(empty, pairView, manyView, rawView);
    stack.setMinSize(0, 0);
    frame.setContent(stack);
    frame.follow(desk.relating());
    frame.follow(desk.seeing());
    frame.follow(pairModel.masking());
    frame.follow(rawModel.recording());
    frame.follow(manyModel.relating());
    rawTools = new RawTools(rawModel);
    addTools();
    listen();
    refresh();
  }

  /// The pane itself.
  public PaneFrame frame() {
    return frame;
  }

  /// Shows raw attention, or the pair's relevance.
  public void setRaw(boolean now) {
    (now ? raw : pair).setSelected(true);
  }

  private void addTools() {
    ToggleGroup group = new ToggleGroup();
    pair.setId("mode-pair");
    raw.setId("mode-raw");
    Parts.name(pair, "What makes the selected pair similar");
    Parts.name(raw, "Attention weights as the model computes them, by layer and head");
    frame.addTools(rawTools, new OverlayControls(look), Parts.choice(group, pair, raw));
    pair.setSelected(true);
    raw.selectedProperty().addListener((o, old, now) -> rawModel.setActive(now));
    raw.selectedProperty().addListener((o, old, now) -> refresh());
  }

  private void listen() {
    Runnable refresh = this::refresh;
    desk.relating().value().subscribe(refresh);
    desk.seeing().value().subscribe(refresh);
    desk.selection().chosen().subscribe(refresh);
    pairModel.masked().subscribe(refresh);
    pairModel.masking().value().subscribe(refresh);
    rawModel.recording().value().subscribe(refresh);
    manyModel.relating().value().subscribe(refresh);
    rawModel.layer().subscribe(refresh);
    rawModel.head().subscribe(refresh);
    rawModel.query().subscribe(refresh);
    rawModel.tower().subscribe(refresh);
    look.overlay().subscribe(refresh);
    look.opacity().subscribe(refresh);
    look.smooth().subscribe(refresh);
    look.theme().subscribe(refresh);
  }

  private void refresh() {
    Parts.show(rawTools, raw.isSelected());
    Node shown = raw.isSelected() ? showRaw() : showPair();
    for (Node node : new Node[] {empty, pairView, manyView, rawView}) {
      node.setVisible(node == shown);
    }
  }

  private Node showPair() {
    List<ManyModel.Small> many = manyModel.relating().value().get();
    int pairs = ManyModel.pairs(desk.selection().now());
    if (many != null && pairs > 1) {
      manyView.show(many);
      frame.shown().set("relevance of %,d of %,d selected pairs".formatted(many.size(), pairs));
      return manyView;
    }
    Asked whole = pairModel.whole();
    if (whole == null) {
      frame.shown().set("");
      return empty;
    }
    pairView.show(desk.seeing().value().get(), whole, pairModel.change(), pairModel.masked().get());
    frame.shown().set("relevance of “" + whole.caption() + "” and " + whole.picture().name());
    return pairView;
  }

  private Node showRaw() {
    Recorded recorded = rawModel.recording().value().get();
    Seen seen = desk.seeing().value().get();
    boolean another =
        recorded != null
            && recorded.tower() == Tower.PICTURE
            && (seen == null || !seen.picture().name().equals(recorded.item()));
    if (recorded == null || recorded.layers() == 0 || (another && !rawView.isVisible())) {
      frame.shown().set("");
      return empty;
    }
    if (!another) {
      rawView.show(recorded, seen);
      frame.shown().set("raw attention for " + recorded.item());
    }
    return rawView;
  }

  /// Tower, layer and head.
  private static final class RawTools extends HBox {
    RawTools(RawModel model) {
      super(4);
      setAlignment(javafx.geometry.Pos.CENTER);
      ComboBox<Tower> tower = new ComboBox<>();
      tower.getItems().setAll(Tower.values());
      tower.valueProperty().bindBidirectional(model.tower());
      tower.getStyleClass().add("small");
      tower.setId("tower");
      Parts.name(tower, "Which tower is looked into");
      getChildren()
          .addAll(
              tower,
              new NumberChoice("layer", "Layer", model.layer(), model, Recorded::layers, 0),
              new NumberChoice("head", "Head", model.head(), model, Recorded::heads, -1));
    }
  }
}
