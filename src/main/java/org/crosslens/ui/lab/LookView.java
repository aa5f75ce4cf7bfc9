package org.crosslens.ui.lab;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.crosslens.figures.ColourMap;
import org.crosslens.results.AttentionMap;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.Pixels;
import org.crosslens.workbench.lab.Look;
import org.crosslens.workbench.lab.MechanismCard;
import org.jspecify.annotations.Nullable;

/// A mechanism at work on the selected pair: each attention as a matrix, the vectors before and
/// after as strips, and the score.
final class LookView extends VBox {
  private static final double SIDE = 132;
  private static final double STRIP = 14;

  LookView() {
    super(8);
    setId("lab-look");
  }

  void show(@Nullable Look look, MechanismCard card) {
    getChildren().clear();
    if (look == null) {
      return;
    }
    Label score =
        Parts.wrapped(
            String.format(
                Locale.ROOT,
                "Score of the selected pair %.4f, %s",
                look.score(),
                look.trained() ? "with the run's weights" : "with random weights (not trained)"));
    score.setId("lab-score");
    score.getStyleClass().add("headline");
    FlowPane maps = new FlowPane(12, 12);
    for (AttentionMap map : look.maps()) {
      maps.getChildren().add(map(map, card));
    }
    getChildren().addAll(score, maps, sides(look));
  }

  private static VBox map(AttentionMap map, MechanismCard card) {
    float[] mean = map.mean();
    float most = 0;
    for (float weight : mean) {
      most = Math.max(most, weight);
    }
    ImageView view = cells(colours(mean, most), map.keys(), map.queries());
    view.setFitWidth(SIDE);
    view.setFitHeight(Math.clamp(SIDE * map.queries() / map.keys(), 16, SIDE));
    String words =
        String.format(
            Locale.ROOT,
            "%s %s, layer %d: %d x %d, %s, 0 to %.3g",
            map.site().part(),
            map.site().kind().name().toLowerCase(Locale.ROOT),
            map.site().layer(),
            map.queries(),
            map.keys(),
            map.heads() == 1 ? "one head" : "mean of " + map.heads() + " heads",
            most);
    Label label = Parts.wrapped(words + (summed(map, card) ? "" : "; rows do not sum to one"));
    label.getStyleClass().add("muted");
    label.setMaxWidth(2 * SIDE);
    return new VBox(4, view, label);
  }

  private static boolean summed(AttentionMap map, MechanismCard card) {
    return card.steps().stream()
        .filter(step -> step.site().filter(map.site()::equals).isPresent())
        .allMatch(MechanismCard.Box::normalised);
  }

  private static int[] colours(float[] values, float most) {
    int[] argb = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      argb[i] = ColourMap.VIRIDIS.argb(most == 0 ? 0 : values[i] / most);
    }
    return argb;
  }

  /// A colour a cell. Few cells are drawn as many pixels each: a picture of few pixels would be
  /// stretched with blurred edges.
  private static ImageView cells(int[] argb, int columns, int rows) {
    int pixels = (int) Math.ceil(SIDE / Math.max(columns, rows));
    int width = columns * pixels;
    int[] drawn = new int[argb.length * pixels * pixels];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = argb[i / width / pixels * columns + i % width / pixels];
    }
    ImageView view = new ImageView(Pixels.image(drawn, width, rows * pixels));
    view.setSmooth(false);
    return view;
  }

  private static VBox sides(Look look) {
    return new VBox(
        4,
        strip("picture before", look.before().picture()),
        strip("picture after", look.after().picture()),
        strip("caption before", look.before().caption()),
        strip("caption after", look.after().caption()));
  }

  /// One number a column, from blue for negative to red for positive.
  private static HBox strip(String name, float[] vector) {
    float most = 1e-9f;
    for (float value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    int[] argb = new int[vector.length];
    for (int i = 0; i < vector.length; i++) {
      argb[i] = ColourMap.COOLWARM.argb(0.5f + 0.5f * vector[i] / most);
    }
    ImageView view = cells(argb, vector.length, 1);
    view.setFitWidth(2.5 * SIDE);
    view.setFitHeight(STRIP);
    Label words = Parts.muted(name);
    words.setMinWidth(108);
    Label scale = Parts.muted(String.format(Locale.ROOT, "%d numbers, ±%.3g", vector.length, most));
    return new HBox(8, words, view, scale);
  }
}
