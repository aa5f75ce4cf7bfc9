package org.crosslens.ui.attention;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Encoders;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Inquiry;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.explain.Method;
import org.crosslens.workbench.explain.Part;
import org.jspecify.annotations.Nullable;

/// Follows what is selected and asked for, and asks the workbench for what has to be shown.
final class AttentionModel {
  private final Desk desk;
  private final ReadOnlyBooleanProperty inSight;
  private final Asking asking = new Asking();
  private final Looking looking = new Looking();
  private final Latest<Kind> knowing;
  private final RecordingModel recording;
  private final ExplanationModel explanation;
  private List<Part> offered = List.of();

  /// @param inSight whether somebody can see the answers; nothing is asked for before
  AttentionModel(Desk desk, Jobs jobs, ReadOnlyBooleanProperty inSight) {
    this.desk = desk;
    this.inSight = inSight;
    knowing = jobs.latest();
    recording = new RecordingModel(desk.backend(), looking, jobs);
    explanation = new ExplanationModel(desk.backend(), jobs);
    desk.model().addListener((o, old, now) -> know());
    desk.reader().addListener((o, old, now) -> know());
    knowing.value().addListener((o, old, now) -> choosePart(now));
    List<ObservableValue<?>> makings =
        List.of(
            knowing.value(),
            desk.selection().chosen(),
            desk.collection(),
            asking.method(),
            asking.part(),
            asking.target(),
            asking.detail(),
            inSight);
    makings.forEach(each -> each.addListener((o, old, now) -> ask()));
  }

  Asking asking() {
    return asking;
  }

  Looking looking() {
    return looking;
  }

  /// What can be asked of the chosen model.
  Latest<Kind> knowing() {
    return knowing;
  }

  Latest<Recorded> recording() {
    return recording.recording();
  }

  Latest<Explained> explaining() {
    return explanation.explaining();
  }

  /// What the model reads, empty for nothing.
  String text() {
    String caption = desk.caption();
    return caption == null ? "" : caption;
  }

  /// Whether the desk's own relevance of the pair is what is asked for.
  boolean isPair() {
    Kind kind = kind();
    return asking.isPlainRelevance() && (kind == null || kind.hasTwoTowers());
  }

  private @Nullable Kind kind() {
    Kind kind = knowing.value().get();
    boolean current = kind != null && kind.model().equals(desk.model().get());
    return current ? kind : null;
  }

  private void know() {
    Encoders with = desk.encoders();
    if (!with.any()) {
      knowing.clear();
      return;
    }
    Explainer explainer = desk.backend().explainer();
    knowing.ask(
        "Reading the model",
        progress ->
            with.apart()
                ? Kind.apart(
                    with.pictures(),
                    with.reader(),
                    explainer.parts(with.pictures(), progress),
                    explainer.parts(with.reader(), progress))
                : new Kind(
                    with.pictures(),
                    with.pictures(),
                    explainer.parts(with.pictures(), progress),
                    explainer.names(with.pictures(), progress)));
  }

  private void choosePart(@Nullable Kind kind) {
    // Another kind of model begins with the part that says most.
    if (kind != null && !kind.parts().equals(offered)) {
      offered = kind.parts();
      asking.part().set(offered.isEmpty() ? null : offered.getFirst());
    }
  }

  private void ask() {
    Kind kind = kind();
    if (kind == null || !inSight.get()) {
      return;
    }
    Method method = asking.method().get();
    if (!method.targeted()) {
      askRecording(kind, method);
    } else if (!isPair()) {
      askExplanation(kind, method);
    }
  }

  private void askRecording(Kind kind, Method method) {
    Part chosen = asking.part().get();
    // Without a part the workbench says why there is none.
    Part part = chosen == null ? Part.VISION : chosen;
    boolean reads = kind.needsText(part);
    boolean sees = kind.needsPicture(part);
    Picture picture = desk.picture();
    boolean missing = (sees && picture == null) || (part == Part.TEXT && text().isEmpty());
    if (missing) {
      recording.clear();
      return;
    }
    recording.ask(
        new RecordingRequest(
            part == Part.TEXT ? kind.reader() : kind.model(),
            sees ? picture : null,
            reads ? text() : "",
            part,
            method == Method.ROLLOUT ? asking.detail().get() : null));
  }

  private void askExplanation(Kind kind, Method method) {
    Picture picture = desk.picture();
    boolean blind = kind.parts().equals(List.of(Part.TEXT));
    if (blind ? text().isEmpty() : picture == null) {
      explanation.clear();
      return;
    }
    explanation.ask(
        new Inquiry(
            kind.model(),
            blind ? null : picture,
            text(),
            method,
            asking.target().get(),
            asking.detail().get()));
  }
}
