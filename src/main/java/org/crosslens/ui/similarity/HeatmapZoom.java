package org.crosslens.ui.similarity;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Which part of the heat map is seen: the wheel and a pinch zoom, a drag with another button than
/// the first pans.
final class HeatmapZoom {
  private static final double BY_WHEEL = 1.0015;

  private final Heatmap map;
  private final HoverCard card;
  private double lastX;
  private double lastY;

  HeatmapZoom(Heatmap map, HoverCard card) {
    this.map = map;
    this.card = card;
    map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::note);
    map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pan);
    map.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> map.setCursor(Cursor.DEFAULT));
    map.setOnScroll(this::scroll);
    map.setOnZoom(this::pinch);
  }

  private void note(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
  }

  private void pan(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      card.hide();
      map.setCursor(Cursor.CLOSED_HAND);
      map.setView(map.view().pan(event.getX() - lastX, event.getY() - lastY));
      note(event);
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaX() == 0 && event.getDeltaY() == 0) {
      return;
    }
    if (event.isShiftDown()) {
      map.setView(map.view().pan(event.getDeltaX() + event.getDeltaY(), 0));
    } else {
      zoom(Math.pow(BY_WHEEL, event.getDeltaY()), event.getX(), event.getY());
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    zoom(event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }

  private void zoom(double factor, double x, double y) {
    map.setView(map.view().zoom(factor, x - Heads.WIDTH, y - Heads.HEIGHT));
    card.hide();
  }
}
