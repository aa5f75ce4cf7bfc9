package org.crosslens.ui.parts;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Names with bars as long as their shares, one below the other; each can be a button.
public final class Bars extends VBox {
  private static final double LABEL = 120;

  private @Nullable IntConsumer chosen;

  /// A bar.
  ///
  /// @param label what it measures, such as an answer
  /// @param share how long it is, from 0 to 1
  /// @param value the number as people should read it, such as `83 %`
  /// @param exact name and number for the tooltip
  public record Bar(String label, double share, String value, String exact) {
    /// A probability.
    ///
    /// @param probability from 0 to 1
    public static Bar of(String label, double probability) {
      return new Bar(
          label,
          probability,
          Numbers.percent(probability),
          "%s: probability %s".formatted(label, Numbers.exact((float) probability)));
    }
  }

  /// Without bars.
  public Bars() {
    super(2);
    getStyleClass().add("bars");
  }

  /// Makes every bar a button.
  ///
  /// @param use hears the index of the one that was pressed
  public void setOnChosen(IntConsumer use) {
    chosen = use;
  }

  /// Shows bars.
  ///
  /// @param lit index of the one to be marked, or -1
  public void show(List<Bar> bars, int lit) {
    getChildren().clear();
    for (int i = 0; i < bars.size(); i++) {
      Node line = line(bars.get(i), i);
      if (i == lit) {
        line.getStyleClass().add("bar-lit");
      }
      getChildren().add(line);
    }
  }

  private Node line(Bar bar, int index) {
    Label label = new Label(bar.label());
    label.setMinWidth(LABEL);
    label.setPrefWidth(LABEL);
    label.setMaxWidth(LABEL);
    label.setAlignment(Pos.CENTER_RIGHT);
    Label value = Parts.muted(bar.value());
    value.getStyleClass().add("value");
    value.setMinWidth(52);
    Track track = new Track(bar.share());
    HBox.setHgrow(track, Priority.ALWAYS);
    HBox row = new HBox(8, label, track, value);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("bar-row");
    IntConsumer use = chosen;
    if (use == null) {
      Tooltip.install(row, Parts.tooltip(bar.exact()));
      return row;
    }
    row.setPrefWidth(2000); // as wide as the button lets it
    Button button = new Button(null, row);
    button.getStyleClass().addAll("flat", "bar-button");
    button.setMaxWidth(Double.MAX_VALUE);
    Parts.name(button, bar.exact());
    button.setOnAction(event -> use.accept(index));
    return button;
  }

  /// A bar in its track.
  private static final class Track extends Region {
    private final Region fill = new Region();
    private final double share;

    Track(double share) {
      this.share = Math.clamp(share, 0, 1);
      getStyleClass().add("bar-track");
      fill.getStyleClass().add("bar-fill");
      getChildren().add(fill);
      setMinSize(40, 8);
      setPrefHeight(8);
      setMaxHeight(8);
    }

    @Override
    protected void layoutChildren() {
      fill.resizeRelocate(0, 0, Math.max(share > 0 ? 1 : 0, getWidth() * share), getHeight());
    }
  }
}
