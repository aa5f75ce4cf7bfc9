package org.crosslens.ui.parts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A picture on which a rectangle can be dragged; a click without dragging takes it away.
public final class RegionBrush extends StackPane {
  private static final double LEAST = 4;

  private final PictureView picture;
  private final Rectangle frame = new Rectangle();
  private final ReadOnlyObjectWrapper<@Nullable Rectangle2D> region = new ReadOnlyObjectWrapper<>();
  private double startX;
  private double startY;

  /// @param picture what is brushed
  public RegionBrush(PictureView picture) {
    super(picture);
    this.picture = picture;
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    frame.setVisible(false);
    frame.getStyleClass().add("brush");
    getChildren().add(frame);
    setMinSize(0, 0);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    picture.view().boundsInParentProperty().addListener((o, old, now) -> show(region.get()));
    region.addListener((o, old, now) -> show(now));
  }

  /// What is brushed as shares of the picture's width and height, or null for nothing.
  public ReadOnlyObjectProperty<@Nullable Rectangle2D> region() {
    return region.getReadOnlyProperty();
  }

  /// Takes the rectangle away.
  public void clear() {
    region.set(null);
  }

  private void press(MouseEvent event) {
    startX = event.getX();
    startY = event.getY();
  }

  private void drag(MouseEvent event) {
    frame.setX(Math.min(startX, event.getX()));
    frame.setY(Math.min(startY, event.getY()));
    frame.setWidth(Math.abs(event.getX() - startX));
    frame.setHeight(Math.abs(event.getY() - startY));
    frame.setVisible(true);
  }

  private void release(MouseEvent event) {
    boolean dragged =
        Math.abs(event.getX() - startX) > LEAST && Math.abs(event.getY() - startY) > LEAST;
    Image image = picture.getImage();
    region.set(dragged && image != null ? shares() : null);
    show(region.get());
  }

  private Rectangle2D shares() {
    ImageView view = picture.view();
    double left = share(frame.getX() - view.getLayoutX(), view.getFitWidth());
    double top = share(frame.getY() - view.getLayoutY(), view.getFitHeight());
    double right = share(frame.getX() + frame.getWidth() - view.getLayoutX(), view.getFitWidth());
    double bottom =
        share(frame.getY() + frame.getHeight() - view.getLayoutY(), view.getFitHeight());
    return new Rectangle2D(left, top, right - left, bottom - top);
  }

  private static double share(double place, double length) {
    return Math.clamp(place / length, 0, 1);
  }

  private void show(@Nullable Rectangle2D now) {
    frame.setVisible(now != null);
    if (now != null) {
      ImageView view = picture.view();
      frame.setX(view.getLayoutX() + now.getMinX() * view.getFitWidth());
      frame.setY(view.getLayoutY() + now.getMinY() * view.getFitHeight());
      frame.setWidth(now.getWidth() * view.getFitWidth());
      frame.setHeight(now.getHeight() * view.getFitHeight());
    }
  }
}
