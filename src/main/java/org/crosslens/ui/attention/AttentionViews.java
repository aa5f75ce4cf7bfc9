package org.crosslens.ui.attention;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.crosslens.figures.FigureTheme;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pinned;
import org.crosslens.ui.jobs.Failure;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.explain.Method;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the pane of attention shows, one at a time: the pair, many pairs, maps of heads, or in
/// words why there is nothing.
final class AttentionViews extends StackPane {
  private static final String WHAT = "Which patches and which words make a pair similar";

  private final Desk desk;
  private final Look look;
  private final AttentionModel model;
  private final PairModel pairModel;
  private final ManyModel manyModel;
  private final StringProperty title;
  private final PairView pairView;
  private final PinView pinView;
  private final HBox besides;
  private final MapView mapView;
  private final ManyView manyView;
  private final Empty empty = new Empty(Feather.EYE, WHAT, "");

  /// @param title hears in words what is shown
  AttentionViews(
      Desk desk,
      Look look,
      AttentionModel model,
      PairModel pairModel,
      ManyModel manyModel,
      StringProperty title) {
    this.desk = desk;
    this.look = look;
    this.model = model;
    this.pairModel = pairModel;
    this.manyModel = manyModel;
    this.title = title;
    pairView = new PairView(pairModel, look);
    pinView = new PinView(look);
    besides = new HBox(pairView, pinView);
    HBox.setHgrow(pairView, Priority.ALWAYS);
    HBox.setHgrow(pinView, Priority.SOMETIMES);
    mapView = new MapView(model.looking(), look);
    manyView = new ManyView(desk.selection(), look);
    getChildren().addAll(empty, besides, manyView, mapView);
    setMinSize(0, 0);
  }

  /// Shows what the model has now.
  ///
  /// @param matrix whether of raw attention the pattern is wanted rather than the picture
  void refresh(boolean matrix) {
    Method method = model.asking().method().get();
    Node shown =
        !method.targeted() ? showMaps(matrix) : model.isPair() ? showPair() : showExplanation();
    for (Node node : getChildren()) {
      node.setVisible(node == shown);
    }
    // What to do would shine through the words of what is being done.
    empty.setVisible(shown == empty && !isBusy());
  }

  private boolean isBusy() {
    return Stream.<Latest<?>>of(
            desk.relating(), model.knowing(), model.recording(), model.explaining())
        .anyMatch(work -> work.job().get() != null);
  }

  private Node showPair() {
    List<ManyModel.Small> many = manyModel.relating().value().get();
    int pairs = ManyModel.pairs(desk.selection().now());
    Failure failure = manyModel.relating().failure().get();
    if (pairs > 1 && (many != null || failure != null)) {
      if (many == null || failure != null) {
        return nothing(failure);
      }
      manyView.show(many);
      title.set("relevance of %,d of %,d selected pairs".formatted(many.size(), pairs));
      return manyView;
    }
    Asked whole = pairModel.whole();
    Failure why = desk.relating().failure().get();
    if (whole == null || why != null) {
      return nothing(why);
    }
    int masked = pairModel.masked().get();
    pairView.show(
        Told.of(
            desk.seeing().value().get(), whole, pairModel.change(), masked, look.overlay().get()));
    Pinned pinned = desk.pin().pinned().get();
    boolean beside = pinned != null && !pinned.is(whole);
    Parts.show(pinView, beside);
    if (pinned != null && beside) {
      pinView.show(pinned, whole);
    }
    title.set("relevance of “" + whole.caption() + "” and " + whole.picture().name());
    return besides;
  }

  private Node showExplanation() {
    Explained explained = model.explaining().value().get();
    Failure failure = model.explaining().failure().get();
    boolean current = explained != null && explained.inquiry().model().equals(desk.model().get());
    if (explained == null || failure != null || !current) {
      return nothing(failure);
    }
    pairView.show(Told.of(explained, look.overlay().get()));
    title.set(explained.explanation().provenance().settings());
    Parts.show(pinView, false);
    return besides;
  }

  private Node showMaps(boolean matrix) {
    Recorded recorded = model.recording().value().get();
    Failure unknown = model.knowing().failure().get();
    Failure failure = unknown == null ? model.recording().failure().get() : unknown;
    if (recorded == null || recorded.layers() == 0 || failure != null) {
      return nothing(failure);
    }
    mapView.show(recorded, matrix);
    String what = recorded.request().rollout() == null ? "raw attention for " : "rollout for ";
    title.set(what + recorded.request().item());
    return mapView;
  }

  /// What is shown now, to be written to files; null for nothing.
  @Nullable Shown shown(boolean matrix) {
    FigureTheme theme = look.theme().get().figures();
    double opacity = look.opacity().get();
    boolean smooth = look.smooth().get();
    Painting painting = mapView.painting();
    GridPicture grid = mapView.gridPicture();
    if (mapView.isVisible() && painting != null && grid != null) {
      return new ShownMaps(painting, grid, matrix, opacity, smooth, theme);
    }
    Told told = pairView.told();
    return besides.isVisible() && told != null ? new ShownTold(told, opacity, smooth, theme) : null;
  }

  /// Says in place why there is nothing, or what to do.
  private Node nothing(@Nullable Failure failure) {
    title.set("");
    empty.say(
        failure == null ? WHAT : failure.what(),
        failure == null
            ? "Click a cell of the heat map, or choose a picture and a caption."
            : failure.remedy());
    return empty;
  }
}
