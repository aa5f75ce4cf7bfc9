package org.crosslens.ui.attention;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.crosslens.analysis.HeadFusion;
import org.crosslens.analysis.Rollout;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Recording;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.workbench.explain.Detail;
import org.jspecify.annotations.Nullable;

/// Records a part's attention, every layer and head; choosing among them only draws anew.
final class RecordingModel {
  private final Backend backend;
  private final Explainer explainer;
  private final Looking looking;
  private final Latest<Recorded> recording;
  private @Nullable RecordingRequest asked;

  RecordingModel(Backend backend, Looking looking, Jobs jobs) {
    this.backend = backend;
    explainer = backend.explainer();
    this.looking = looking;
    recording = jobs.latest();
    recording.value().addListener((o, old, now) -> settle(old, now));
  }

  Latest<Recorded> recording() {
    return recording;
  }

  /// Asks for a recording, unless it is there or under way.
  void ask(RecordingRequest request) {
    Recorded last = recording.value().get();
    boolean there = last != null && last.request().equals(request);
    boolean waiting = recording.job().get() != null;
    boolean known = request.equals(asked) && (waiting || there);
    asked = request;
    if (!known || recording.failure().get() != null) {
      recording.ask("Recording attention", progress -> record(request, progress));
    }
  }

  /// Forgets all.
  void clear() {
    asked = null;
    recording.clear();
  }

  private Recorded record(RecordingRequest request, Progress progress) {
    Picture picture = request.picture();
    Recording raw =
        explainer.recorded(request.model(), picture, request.text(), request.part(), progress);
    Detail rollout = request.rollout();
    Recording shown = rollout == null ? raw : rolled(raw, rollout);
    PatchGrid grid = raw.keys().grid() == null ? raw.queries().grid() : raw.keys().grid();
    Seen seen =
        grid == null || picture == null ? null : backend.seen(request.model(), picture, grid);
    String cut =
        request.text().isEmpty() ? "" : explainer.cut(request.model(), request.text(), progress);
    return new Recorded(request, shown, seen, cut);
  }

  private static Recording rolled(Recording raw, Detail detail) {
    List<AttentionMap> layers = raw.layers();
    if (layers.isEmpty() || layers.getFirst().site().kind() == Kind.CROSS) {
      throw new Problem(
          "Rollout follows a sequence that looks at itself; here one looks at another.",
          "Choose another part, raw attention or relevance.");
    }
    Rollout rollout =
        new Rollout(HeadFusion.valueOf(detail.fusion().name()), detail.residualShare());
    List<float[]> flows = rollout.through(layers).stream().map(m -> m.values()).toList();
    List<AttentionMap> maps =
        IntStream.range(0, flows.size()).mapToObj(i -> map(layers.get(i), flows.get(i))).toList();
    return new Recording(maps, raw.queries(), raw.keys(), raw.provenance());
  }

  private static AttentionMap map(AttentionMap layer, float[] flow) {
    return new AttentionMap(layer.site(), 1, layer.queries(), layer.keys(), flow);
  }

  /// Another part or model has other layers and positions; another picture of the same keeps them.
  private void settle(@Nullable Recorded old, @Nullable Recorded now) {
    if (now == null) {
      return;
    }
    boolean alike = old != null && alike(old, now);
    if (!alike || !looking.cells().get().stream().allMatch(now::has)) {
      looking.locked().set(false);
      looking.hovered().set(null);
      looking.cells().set(Set.of(new Cell(Math.max(0, now.layers() - 1), now.firstHead())));
    }
    if (!alike) {
      looking.patches().set(Set.of());
    }
    String before = old == null ? "" : old.request().text();
    if (!alike || !now.request().text().equals(before)) {
      looking.pieces().set(Set.of());
    }
    if (!looking.overview().get().applies(now)) {
      looking.overview().set(Overview.MAPS);
    }
  }

  private static boolean alike(Recorded old, Recorded now) {
    return old.request().model().equals(now.request().model())
        && old.request().part() == now.request().part()
        && (old.request().rollout() == null) == (now.request().rollout() == null);
  }
}
