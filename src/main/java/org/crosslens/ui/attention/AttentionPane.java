package org.crosslens.ui.attention;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.explain.Method;

/// The pane of attention: what a model looks at, and what counts for its output.
public final class AttentionPane {
  private final Desk desk;
  private final Look look;
  private final PaneFrame frame = new PaneFrame("Attention", "attention");
  private final BooleanProperty inSight = new SimpleBooleanProperty();
  private final AttentionModel model;
  private final PairModel pairModel;
  private final ManyModel manyModel;
  private final AttentionViews views;
  private final Controls controls;
  private final List<Node> ofPair;
  private final Node ofMaps;
  private final Node ofExplanation;
  private final Export export;

  /// @param jobs runs what the pane asks for
  /// @param saving says where files go
  public AttentionPane(Desk desk, Look look, Jobs jobs, Saving saving) {
    this.desk = desk;
    this.look = look;
    frame.sceneProperty().subscribe(scene -> inSight.set(scene != null));
    model = new AttentionModel(desk, jobs, inSight);
    pairModel = new PairModel(desk, jobs);
    manyModel = new ManyModel(desk, jobs, inSight);
    views = new AttentionViews(desk, look, model, pairModel, manyModel, frame.shown());
    controls = new Controls(model.asking(), model.looking());
    frame.setLine(controls);
    frame.setContent(views);
    export = new Export(() -> views.shown(controls.matrix().get()), saving, jobs);
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
    boolean here = inSight.get() && !model.asking().method().get().targeted();
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
    desk.pin().pinned().subscribe(refresh);
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
    views.refresh(controls.matrix().get());
  }
}
