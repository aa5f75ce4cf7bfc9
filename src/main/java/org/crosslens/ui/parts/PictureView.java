package org.crosslens.ui.parts;

import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A picture as large as its place allows, in its own proportions.
public final class PictureView extends Region {
  private final ImageView view = new ImageView();

  /// An empty one.
  public PictureView() {
    getStyleClass().add("picture-view");
    view.setPreserveRatio(true);
    view.setSmooth(true);
    getChildren().add(view);
    setMinSize(0, 0);
    setPrefWidth(280);
  }

  /// Shows a picture, or nothing.
  public void setImage(@Nullable Image image) {
    view.setImage(image);
    requestLayout();
  }

  /// What is shown, or null.
  public @Nullable Image getImage() {
    return view.getImage();
  }

  /// The picture's place, for what is laid over it.
  public ImageView view() {
    return view;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Image image = view.getImage();
    return image == null || width <= 0 ? 120 : width * image.getHeight() / image.getWidth();
  }

  @Override
  protected void layoutChildren() {
    Image image = view.getImage();
    if (image == null) {
      return;
    }
    double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
    double width = Math.max(1, image.getWidth() * scale);
    double height = Math.max(1, image.getHeight() * scale);
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
  }
}
