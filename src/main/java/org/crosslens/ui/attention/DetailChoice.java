package org.crosslens.ui.attention;

import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.explain.Detail;
import org.crosslens.workbench.explain.Fusion;
import org.crosslens.workbench.explain.Method;

/// Options of rollout and of relevance.
final class DetailChoice extends HBox {
  private static final int MOST_LAYERS = 24;

  private final Slider residual = new Slider(0, 0.95, Detail.STANDARD.residualShare());
  private final Label share = Parts.muted("");
  private final Choice<Fusion> fusion =
      new Choice<>(
              "fusion",
              "How the heads of a layer become one map",
              (Fusion each) -> each.word() + " of heads")
          .small();
  private final Choice<Integer> layers =
      new Choice<>(
              "last-layers",
              "How many layers, counted from the last, take part in relevance",
              DetailChoice::layers)
          .small();

  DetailChoice(Asking asking) {
    super(4);
    setAlignment(Pos.CENTER_LEFT);
    residual.setId("residual");
    residual.setPrefWidth(90);
    residual.setBlockIncrement(0.05);
    residual.setTooltip(
        Parts.tooltip("Residual share: how much of a position stays its own in each layer"));
    residual.setAccessibleText("Residual share of rollout");
    fusion.getItems().setAll(Fusion.values());
    fusion.setValue(Fusion.MEAN);
    layers.getItems().add(Detail.BEST);
    layers.getItems().addAll(IntStream.rangeClosed(1, MOST_LAYERS).boxed().toList());
    layers.setValue(Detail.BEST);
    getChildren().addAll(residual, share, fusion, layers);
    listen(asking);
  }

  private void listen(Asking asking) {
    residual.valueProperty().subscribe(now -> share.setText(percent(now.doubleValue())));
    residual
        .valueProperty()
        .addListener(
            (o, old, now) -> {
              // A drag passes many values; each would be computed.
              if (!residual.isValueChanging()) {
                set(asking, now.doubleValue());
              }
            });
    residual
        .valueChangingProperty()
        .addListener(
            (o, old, now) -> {
              if (!now) {
                set(asking, residual.getValue());
              }
            });
    fusion
        .valueProperty()
        .addListener((o, old, now) -> asking.detail().set(asking.detail().get().fused(now)));
    layers
        .valueProperty()
        .addListener((o, old, now) -> asking.detail().set(asking.detail().get().last(now)));
    asking.method().subscribe(this::fit);
  }

  private static void set(Asking asking, double share) {
    asking.detail().set(asking.detail().get().residual(Math.round(share * 100) / 100.0));
  }

  private void fit(Method method) {
    Parts.show(residual, method == Method.ROLLOUT);
    Parts.show(share, method == Method.ROLLOUT);
    Parts.show(fusion, method == Method.ROLLOUT);
    Parts.show(layers, method == Method.RELEVANCE);
    Parts.show(this, method == Method.ROLLOUT || method == Method.RELEVANCE);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %% residual", share * 100);
  }

  private static String layers(int count) {
    return count == Detail.BEST
        ? "best layers"
        : count == 1 ? "last layer" : "last " + count + " layers";
  }
}
