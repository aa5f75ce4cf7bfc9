package org.crosslens.ui.attention;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// A part's attention: all layers and heads small, the chosen ones large on the picture and the
/// words, or as a matrix.
final class MapView extends HBox {
  private final Looking looking;
  private final Look look;
  private final HeadGrid grid;
  private final PatchPicture picture;
  private final MatrixView matrix;
  private final Overlay overlay = new Overlay();
  private final ColourBar bar = new ColourBar();
  private final MapWords words;
  private final Choice<Overview> overview =
      new Choice<>(
              "overview",
              "What the grid of layers (rows) and heads (columns) shows",
              Overview::words)
          .small();
  private @Nullable Painting painting;
  private @Nullable GridPicture gridPicture;
  private @Nullable Sight drawn;

  MapView(Looking looking, Look look) {
    super(8);
    this.looking = looking;
    this.look = look;
    getStyleClass().add("raw-view");
    grid = new HeadGrid(looking, look);
    picture = new PatchPicture(looking, look);
    matrix = new MatrixView(looking, look);
    words = new MapWords(looking);
    StackPane large = new StackPane(picture, matrix);
    large.setMinSize(0, 0);
    HBox.setHgrow(large, Priority.ALWAYS);
    getChildren().addAll(left(), large, bar, words.pane());
  }

  private VBox left() {
    overview.valueProperty().bindBidirectional(looking.overview());
    ScrollPane scroll = new ScrollPane(grid);
    scroll.getStyleClass().add("head-scroll");
    scroll.viewportBoundsProperty().addListener((o, old, now) -> grid.setAvailable(now.getWidth()));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox left = new VBox(4, overview, scroll);
    left.setMinWidth(120);
    left.setPrefWidth(300);
    HBox.setHgrow(left, Priority.SOMETIMES);
    return left;
  }

  /// What is drawn now, or null.
  @Nullable Painting painting() {
    return painting;
  }

  /// The grid that is drawn now, or null.
  @Nullable GridPicture gridPicture() {
    return gridPicture;
  }

  /// Shows a recording.
  ///
  /// @param asMatrix whether the pattern is wanted rather than the picture
  void show(Recorded recorded, boolean asMatrix) {
    offer(recorded);
    Sight sight = Sight.of(recorded, looking);
    GridPicture small = grid(sight);
    Painting now = Painting.of(sight, looking.shown(), small, look.overlay().get());
    painting = now;
    boolean onPicture = now.hasPicture() && !asMatrix;
    Parts.show(picture, onPicture);
    Parts.show(matrix, !onPicture);
    if (onPicture) {
      showPicture(now);
    } else {
      matrix.show(recorded, now.pattern(), now.map(), now.patternScale());
    }
    Scale scale = onPicture ? now.patchScale() : now.patternScale();
    bar.show(now.map(), scale, "attention weight", look.theme().get());
    words.show(now);
  }

  /// The head under the mouse does not change the grid.
  private GridPicture grid(Sight sight) {
    GridPicture small = gridPicture;
    if (small == null || !sight.equals(drawn)) {
      small = GridPicture.of(sight);
      gridPicture = small;
      drawn = sight;
      grid.show(sight.recorded(), small);
    } else {
      grid.refresh();
    }
    return small;
  }

  private void offer(Recorded recorded) {
    List<Overview> fitting =
        Arrays.stream(Overview.values()).filter(each -> each.applies(recorded)).toList();
    if (!overview.getItems().equals(fitting)) {
      Overview now = looking.overview().get();
      overview.getItems().setAll(fitting);
      overview.setValue(now);
    }
  }

  private void showPicture(Painting now) {
    Seen seen = now.recorded().seen();
    if (seen != null) {
      Tint tint = new Tint(now.map(), now.patchScale(), look.opacity().get(), look.smooth().get());
      picture.show(overlay.over(seen, now.patches(), tint), seen.grid());
    }
  }
}
