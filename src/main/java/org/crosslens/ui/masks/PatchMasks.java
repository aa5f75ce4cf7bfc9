package org.crosslens.ui.masks;

import java.awt.image.BufferedImage;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Failure;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.ModelChoice;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;
import org.crosslens.workbench.speech.Painted;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The selected picture whole, with patches hidden, and as a model paints it, side by side.
final class PatchMasks extends BorderPane {
  /// The share of He et al. 2022, Masked Autoencoders Are Scalable Vision Learners, section 4.1.
  private static final double SHARE = 0.75;

  private static final Duration SLIDING = Duration.millis(150);

  private final PaintModel model;
  private final ModelChoice painter;
  private final Slider share = new Slider(0.05, 0.95, SHARE);
  private final Label percent = new Label();
  private final PictureView original = new PictureView();
  private final PictureView masked = new PictureView();
  private final PictureView painted = new PictureView();
  private final Label error = Parts.muted("");
  private final BorderPane row;
  private final StackPane place = new StackPane();
  private final PauseTransition slid = new PauseTransition(SLIDING);

  PatchMasks(MaskBackend backend, Desk desk, Jobs jobs) {
    painter =
        new ModelChoice("painter", "Which model paints patches", desk, jobs, backend::painters);
    model = new PaintModel(backend, desk, jobs, SHARE);
    setMinSize(0, 0);
    place.setMinSize(0, 0);
    painted.setId("painted");
    HBox pictures =
        new HBox(12, named("Picture", original), named("Seen", masked), named("Painted", painted));
    pictures.setMinSize(0, 0);
    row = new BorderPane(pictures);
    row.setBottom(error);
    row.getStyleClass().add("pair-view");
    row.setMinSize(0, 0);
    setTop(line());
    setCenter(place);
    slid.setOnFinished(event -> model.setShare(share.getValue()));
    share.valueProperty().addListener((o, old, now) -> slid.playFromStart());
    painter.valueProperty().subscribe(now -> model.setPainter(painter.chosen()));
    model.painting().value().subscribe(this::show);
    model.painting().failure().subscribe(this::tell);
  }

  /// The work, for its progress and failures.
  Latest<?> work() {
    return model.painting();
  }

  ModelChoice painter() {
    return painter;
  }

  /// Paints while somebody can see it, so that other panes do not wait for it.
  void setInSight(boolean now) {
    model.setInSight(now);
  }

  private HBox line() {
    share.setId("mask-share");
    share.setBlockIncrement(0.05);
    share.setPrefWidth(240);
    share.setAccessibleText("Share of the patches that are hidden");
    share.setTooltip(Parts.tooltip("Share of the patches that are hidden"));
    percent.getStyleClass().add("value");
    percent.setMinWidth(60);
    percent
        .textProperty()
        .bind(share.valueProperty().map(value -> Numbers.percent(value.doubleValue())));
    Button others = new Button("Hide others");
    others.setId("mask-others");
    others.getStyleClass().add("small");
    Parts.name(others, "Draw anew which patches are hidden");
    others.setOnAction(event -> model.drawOthers());
    HBox line = new HBox(8, Parts.muted("Hidden"), share, percent, others);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("pane-line");
    return line;
  }

  private static VBox named(String name, PictureView view) {
    view.setAccessibleText(name);
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox box = new VBox(4, Parts.muted(name), view);
    box.setMinSize(0, 0);
    box.setPrefWidth(200);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private void show(@Nullable Painted result) {
    if (result == null) {
      Parts.only(place, empty());
      return;
    }
    set(original, result.original());
    set(masked, result.masked());
    set(painted, result.painted());
    error.setText(
        String.format(
            Locale.ROOT,
            "%s of the patches hidden; mean squared error over them %.4f (normalised colours)",
            Numbers.percent(result.hidden()),
            result.error()));
    Parts.only(place, row);
  }

  /// Another picture's patches would stand under this one's banner.
  private void tell(@Nullable Failure failure) {
    if (failure != null) {
      Parts.only(place, new Empty(Feather.GRID, failure.what(), failure.remedy()));
    } else {
      show(model.painting().value().get());
    }
  }

  private static void set(PictureView view, BufferedImage image) {
    view.setImage(SwingFXUtils.toFXImage(image, null));
  }

  private VBox empty() {
    return painter.chosen().isEmpty()
        ? new Empty(
            Feather.GRID,
            "No model here paints hidden patches",
            "Open one with Model > Open a model folder…, such as ViT-MAE.")
        : new Empty(
            Feather.GRID,
            "What a model paints where patches of a picture are hidden",
            "Choose a picture.");
  }
}
