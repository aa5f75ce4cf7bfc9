package org.crosslens.ui.attention;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.PairRelevance;
import org.crosslens.ui.attention.ManyModel.Small;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Selection;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;

/// Small multiples of the selected pairs; a click goes on with one of them.
final class ManyView extends StackPane {
  private static final double SIDE = 120;

  private final Selection selection;
  private final Look look;
  private final FlowPane tiles = new FlowPane(12, 12);

  ManyView(Selection selection, Look look) {
    this.selection = selection;
    this.look = look;
    setId("multiples");
    getStyleClass().add("pair-view");
    getChildren().add(Parts.scrolling(tiles));
    setMinSize(0, 0);
  }

  void show(List<Small> pairs) {
    tiles.getChildren().setAll(pairs.stream().map(this::tile).toList());
  }

  private Button tile(Small small) {
    PairRelevance relevance = small.asked().relevance();
    Scale scale =
        Scale.fitting(look.overlay().get(), relevance.patches(), "this picture's patches");
    Tint tint = new Tint(look.overlay().get(), scale, look.opacity().get(), look.smooth().get());
    ImageView view = new ImageView(new Overlay().over(small.seen(), relevance.patches(), tint));
    view.setPreserveRatio(true);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    Label caption = new Label(small.asked().caption());
    caption.setMaxWidth(SIDE);
    Label score = Parts.muted(String.format(Locale.ROOT, "cosine %.3f", relevance.score()));
    Button tile = new Button(null, new VBox(4, view, caption, score));
    tile.getStyleClass().addAll("flat", "multiple");
    Parts.name(
        tile, small.asked().picture().name() + "\n" + caption.getText() + "\n" + score.getText());
    tile.setOnAction(event -> selection.pair(small.pair().picture(), small.pair().caption()));
    return tile;
  }
}
