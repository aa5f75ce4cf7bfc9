package org.crosslens.ui.attention;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.crosslens.results.PatchGrid;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.PictureView;
import org.jspecify.annotations.Nullable;

/// A picture whose patches can be chosen: a click takes one, a stroke takes all that it passes,
/// with Ctrl or Shift in addition to those before; arrow keys move a single one.
final class PatchPicture extends Region {
  private final Looking looking;
  private final Look look;
  private final PictureView picture = new PictureView();
  private final Canvas frames = new Canvas();
  private @Nullable PatchGrid grid;
  private Set<Integer> stroke = Set.of();
  private int begun = -1;

  PatchPicture(Looking looking, Look look) {
    this.looking = looking;
    this.look = look;
    picture.setId("raw-picture");
    frames.setMouseTransparent(true);
    getChildren().addAll(picture, frames);
    setMinSize(0, 0);
    setPrefWidth(280);
    setFocusTraversable(true);
    getStyleClass().add("patch-picture");
    setAccessibleText("The picture with the attention of the chosen heads; arrows move a patch");
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::lift);
    setOnKeyPressed(this::key);
  }

  /// Shows a picture.
  ///
  /// @param patches where they lie, in pixels of the picture
  void show(Image image, PatchGrid patches) {
    grid = patches;
    picture.setImage(image);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    picture.resizeRelocate(0, 0, getWidth(), getHeight());
    picture.layout();
    frames.setWidth(getWidth());
    frames.setHeight(getHeight());
    drawFrames();
  }

  private void drawFrames() {
    GraphicsContext g = frames.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    PatchGrid patches = grid;
    if (patches == null || picture.getImage() == null) {
      return;
    }
    Set<Integer> chosen = begun < 0 ? looking.patches().get() : stroke;
    double scale = picture.view().getFitWidth() / picture.getImage().getWidth();
    double left = picture.view().getLayoutX();
    double top = picture.view().getLayoutY();
    for (int patch : chosen) {
      PatchGrid.Box box = patches.box(patch);
      double x = left + box.left() * scale;
      double y = top + box.top() * scale;
      frame(g, x, y, box.width() * scale, box.height() * scale);
    }
  }

  /// Two lines, so that one of them shows on whatever lies beneath.
  private void frame(GraphicsContext g, double x, double y, double width, double height) {
    g.setLineWidth(3);
    g.setStroke(look.theme().get().background());
    g.strokeRect(x + 1, y + 1, width - 2, height - 2);
    g.setLineWidth(1.5);
    g.setStroke(look.theme().get().accent());
    g.strokeRect(x + 1, y + 1, width - 2, height - 2);
  }

  /// The patch under the mouse, or -1.
  private int patch(MouseEvent event) {
    Image image = picture.getImage();
    PatchGrid patches = grid;
    if (image == null || patches == null) {
      return -1;
    }
    Point2D place = picture.view().parentToLocal(event.getX(), event.getY());
    double scale = image.getWidth() / picture.view().getFitWidth();
    return patches.patchAt(place.getX() * scale, place.getY() * scale);
  }

  private void press(MouseEvent event) {
    requestFocus();
    begun = patch(event);
    boolean adding = event.isShortcutDown() || event.isShiftDown();
    stroke = new HashSet<>(adding ? looking.patches().get() : Set.of());
  }

  private void drag(MouseEvent event) {
    int patch = patch(event);
    if (begun >= 0 && patch >= 0 && (patch != begun || stroke.contains(begun))) {
      stroke.add(begun);
      stroke.add(patch);
      drawFrames();
    }
  }

  private void lift(MouseEvent event) {
    int first = begun;
    Set<Integer> brushed = stroke;
    begun = -1;
    boolean adding = event.isShortcutDown() || event.isShiftDown();
    int fewest = adding ? looking.patches().get().size() : 0;
    if (brushed.size() > fewest) {
      looking.patches().set(Set.copyOf(brushed));
    } else if (first >= 0) {
      looking.choosePatch(first, adding);
    } else {
      looking.patches().set(Set.of());
    }
    requestLayout();
  }

  private void key(KeyEvent event) {
    PatchGrid patches = grid;
    if (patches == null) {
      return;
    }
    Set<Integer> chosen = looking.patches().get();
    int now = chosen.size() == 1 ? chosen.iterator().next() : patches.patches() / 2;
    int row = now / patches.columns();
    int column = now % patches.columns();
    switch (event.getCode()) {
      case UP -> row--;
      case DOWN -> row++;
      case LEFT -> column--;
      case RIGHT -> column++;
      default -> {
        return;
      }
    }
    event.consume();
    if (row >= 0 && row < patches.rows() && column >= 0 && column < patches.columns()) {
      looking.patches().set(Set.of(row * patches.columns() + column));
    }
  }
}
