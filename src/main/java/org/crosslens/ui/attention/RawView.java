package org.crosslens.ui.attention;

import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.PatchGrid;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;
import org.jspecify.annotations.Nullable;

/// Raw attention of one tower: all layers and heads small, the chosen one large.
final class RawView extends HBox {
  private final RawModel model;
  private final Look look;
  private final HeadGrid grid;
  private final PictureView picture = new PictureView();
  private final PieceMatrix matrix;
  private final Overlay overlay = new Overlay();
  private final ColourBar bar = new ColourBar();
  private final Chips chips = new Chips();
  private final Label headline = Parts.wrapped("");
  private final Label explanation = Parts.wrapped("");
  private @Nullable Seen shownOn;

  RawView(RawModel model, Look look) {
    super(8);
    this.model = model;
    this.look = look;
    getStyleClass().add("raw-view");
    grid = new HeadGrid(model, look);
    matrix = new PieceMatrix(model, look);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.getStyleClass().add("head-scroll");
    scroll.setMinWidth(120);
    scroll.setPrefWidth(300);
    scroll.viewportBoundsProperty().addListener((o, old, now) -> grid.setAvailable(now.getWidth()));
    HBox.setHgrow(scroll, Priority.SOMETIMES);
    picture.setId("raw-picture");
    picture.setOnMouseClicked(this::choosePatch);
    picture.setAccessibleText("The picture with the attention of the chosen layer and head");
    StackPane large = new StackPane(picture, matrix);
    large.setMinSize(0, 0);
    HBox.setHgrow(large, Priority.ALWAYS);
    headline.getStyleClass().add("headline");
    headline.setId("raw-headline");
    explanation.getStyleClass().add("muted");
    chips.setOnChosen(index -> model.query().set(index));
    VBox side = new VBox(8, headline, chips, explanation);
    ScrollPane words = Parts.scrolling(side);
    words.setMinWidth(160);
    words.setPrefWidth(260);
    getChildren().addAll(scroll, large, bar, words);
  }

  /// Shows a recording with the chosen layer, head and looking position.
  void show(Recorded recorded, @Nullable Seen seen) {
    boolean text = recorded.tower() == Tower.TEXT;
    Parts.show(matrix, text);
    Parts.show(picture, !text);
    Parts.show(chips, text);
    if (text) {
      showText(recorded);
    } else if (seen != null) {
      showPicture(recorded, seen);
    }
  }

  private void showPicture(Recorded recorded, Seen seen) {
    shownOn = seen;
    PatchGrid patches = seen.grid();
    grid.show(recorded, patches.rows(), patches.columns());
    int leading = recorded.positions() - patches.patches();
    int query = model.query().get();
    int position = query < 0 ? 0 : leading + query;
    float[] row = recorded.row(model.layer().get(), model.head().get(), position);
    float[] weights = Arrays.copyOfRange(row, leading, row.length);
    Scale scale = Scale.of(weights, "this map");
    Tint tint = new Tint(look.overlay().get(), scale, look.opacity().get(), look.smooth().get());
    picture.setImage(overlay.over(seen, weights, tint));
    bar.show(look.overlay().get(), scale, "attention weight", look.theme().get());
    String from =
        query < 0
            ? "the class token"
            : String.format(
                Locale.ROOT,
                "patch %d, %d (row, column)",
                query / patches.columns(),
                query % patches.columns());
    headline.setText(where() + ", from " + from);
    explanation.setText(
        "Raw attention of the picture tower knows nothing of the caption: in a two-tower model it"
            + " is the same for every caption. Click a patch to look from it.");
  }

  private void showText(Recorded recorded) {
    grid.show(recorded, 0, 1);
    int count = recorded.positions();
    int query = model.query().get();
    int position = query < 0 ? count - 1 : Math.min(query, count - 1);
    matrix.show(recorded.pieces(), recorded.pattern(model.layer().get(), model.head().get()));
    float[] row = recorded.row(model.layer().get(), model.head().get(), position);
    Scale scale = Scale.of(row, "this row");
    chips.show(recorded.pieces(), row, "attention weight", look.overlay().get(), scale, position);
    bar.show(look.overlay().get(), scale, "attention weight", look.theme().get());
    headline.setText(where() + ", from “" + recorded.pieces().get(position) + "”");
    explanation.setText(
        "Chips show what that piece looks at; click another to follow it. Raw attention of the text"
            + " tower is the same for every picture.");
  }

  private String where() {
    int head = model.head().get();
    return "Layer %d, %s"
        .formatted(model.layer().get(), head < 0 ? "mean over heads" : "head " + head);
  }

  private void choosePatch(MouseEvent event) {
    Seen seen = shownOn;
    Image image = picture.getImage();
    if (seen == null || image == null) {
      return;
    }
    Point2D place = picture.view().parentToLocal(event.getX(), event.getY());
    double scale = image.getWidth() / picture.view().getFitWidth();
    int patch = seen.grid().patchAt(place.getX() * scale, place.getY() * scale);
    model.query().set(patch == model.query().get() ? RawModel.SUMMARY : patch);
  }
}
