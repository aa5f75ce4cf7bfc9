package org.crosslens.ui.attention;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.crosslens.figures.FigureTheme;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.jobs.Failure;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.explain.Method;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The pane of attention: what a model looks at, and what counts for its output.
public final class AttentionPane {
  private static final String WHAT = "Which patches and which words make a pair similar";

  private final Desk desk;
  private final Look look;
  private final PaneFrame frame = new PaneFrame("Attention", "attention");
  private final AttentionModel model;
  private final PairModel pairModel;
  private final ManyModel manyModel;
  private final PairView pairView;
  private final MapView mapView;
  private final ManyView manyView;
  private final Controls controls;
  private final List<Node> ofPair;
  private final Node ofMaps;
  private final Node ofExplanation;
  private final Empty empty = new Empty(Feather.EYE, WHAT, "");
  private final Export export;

  /// @param jobs runs what the pane asks for
  /// @param saving says where files go
  public AttentionPane(Desk desk, Look look, Jobs jobs, Saving saving) {
    this.desk = desk;
    this.look = look;
    model = new AttentionModel(desk, jobs);
    pairModel = new PairModel(desk, jobs);
    manyModel = new ManyModel(desk, jobs);
    manyView = new ManyView(desk.selection(), look);
    pairView = new PairView(pairModel, look);
    mapView = new MapView(model.looking(), look);
    controls = new Controls(model.asking(), model.looking());
    StackPane stack = new StackPane(empty, pairView, manyView, mapView);
    stack.setMinSize(0, 0);
    frame.setLine(controls);
    frame.setContent(stack);
    export = new Export(this::shown, saving, jobs);
    ofPair = List.of(frame.banner(desk.relating()), frame.banner(desk.seeing()));
    ofMaps = frame.banner(model.recording());
    ofExplanation = frame.banner(model.explaining());
    frame.follow(model.knowing());
    frame.follow(pairModel.masking());
    frame.follow(manyModel.relating());
    frame.follow(export.writing());
    frame.addTools(Methods.of(model.asking()), new OverlayControls(look, model.looking()), export);
    listen();
    refresh();
  }

  private List<Latest<?>> works() {
    return List.of(
        desk.relating(),
        desk.seeing(),
        model.knowing(),
        model.recording(),
        model.explaining(),
        pairModel.masking(),
        manyModel.relating());
  }

  /// The pane itself.
  public PaneFrame frame() {
    return frame;
  }

  /// The file that is written or was written last.
  public Latest<Path> writing() {
    return export.writing();
  }

  /// Shows raw attention, or the pair's relevance.
  public void setRaw(boolean now) {
    model.asking().method().set(now ? Method.RAW : Method.RELEVANCE);
  }

  /// Unlocks the chosen heads or lets patches and pieces go, where the keys belong to this pane.
  ///
  /// @return false when there was nothing to undo
  public boolean release() {
    boolean here = frame.getScene() != null && !model.asking().method().get().targeted();
    return here && model.looking().release();
  }

  private void listen() {
    Runnable refresh = this::refresh;
    for (Latest<?> work : works()) {
      work.value().subscribe(refresh);
      work.failure().subscribe(refresh);
      work.job().subscribe(refresh);
    }
    desk.selection().chosen().subscribe(refresh);
    pairModel.masked().subscribe(refresh);
    model.asking().method().subscribe(refresh);
    model.asking().part().subscribe(refresh);
    controls.matrix().subscribe(refresh);
    for (ObservableValue<?> each : model.looking().all()) {
      each.subscribe(refresh);
    }
    look.overlay().subscribe(refresh);
    look.opacity().subscribe(refresh);
    look.smooth().subscribe(refresh);
    look.theme().subscribe(refresh);
  }

  private void refresh() {
    Method method = model.asking().method().get();
    controls.offer(model.knowing().value().get(), model.text());
    controls.offer(model.recording().value().get());
    // What another method failed at is no news here.
    ofPair.forEach(banner -> Parts.show(banner, model.isPair()));
    Parts.show(ofMaps, !method.targeted());
    Parts.show(ofExplanation, method.targeted() && !model.isPair());
    Node shown = !method.targeted() ? showMaps() : model.isPair() ? showPair() : showExplanation();
    for (Node node : new Node[] {empty, pairView, manyView, mapView}) {
      node.setVisible(node == shown);
    }
    // What to do would shine through the words of what is being done.
    empty.setVisible(shown == empty && works().stream().allMatch(w -> w.job().get() == null));
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
      frame.shown().set("relevance of %,d of %,d selected pairs".formatted(many.size(), pairs));
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
    frame.shown().set("relevance of “" + whole.caption() + "” and " + whole.picture().name());
    return pairView;
  }

  private Node showExplanation() {
    Explained explained = model.explaining().value().get();
    Failure failure = model.explaining().failure().get();
    boolean current = explained != null && explained.inquiry().model().equals(desk.model().get());
    if (explained == null || failure != null || !current) {
      return nothing(failure);
    }
    pairView.show(Told.of(explained, look.overlay().get()));
    frame.shown().set(explained.explanation().provenance().settings());
    return pairView;
  }

  private Node showMaps() {
    Recorded recorded = model.recording().value().get();
    Failure unknown = model.knowing().failure().get();
    Failure failure = unknown == null ? model.recording().failure().get() : unknown;
    if (recorded == null || recorded.layers() == 0 || failure != null) {
      return nothing(failure);
    }
    mapView.show(recorded, controls.matrix().get());
    String what = recorded.request().rollout() == null ? "raw attention for " : "rollout for ";
    frame.shown().set(what + recorded.request().item());
    return mapView;
  }

  /// What is shown now, to be written to files; null for nothing.
  private @Nullable Shown shown() {
    FigureTheme theme = look.theme().get().figures();
    double opacity = look.opacity().get();
    boolean smooth = look.smooth().get();
    Painting painting = mapView.painting();
    GridPicture grid = mapView.gridPicture();
    if (mapView.isVisible() && painting != null && grid != null) {
      boolean matrix = controls.matrix().get();
      return new ShownMaps(painting, grid, matrix, opacity, smooth, theme);
    }
    Told told = pairView.told();
    return pairView.isVisible() && told != null
        ? new ShownTold(told, opacity, smooth, theme)
        : null;
  }

  /// Says in place why there is nothing, or what to do.
  private Node nothing(@Nullable Failure failure) {
    frame.shown().set("");
    empty.say(
        failure == null ? WHAT : failure.what(),
        failure == null
            ? "Click a cell of the heat map, or choose a picture and a caption."
            : failure.remedy());
    return empty;
  }
}
