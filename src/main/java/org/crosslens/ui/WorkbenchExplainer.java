package org.crosslens.ui;

import java.util.List;
import java.util.function.BiFunction;
import org.crosslens.results.Explanation;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Recording;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Inquiry;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.explain.Part;
import org.crosslens.workbench.explain.Request;
import org.jspecify.annotations.Nullable;

/// The workbench's explanations as the window asks for them, with models by name.
///
/// @param models loads them
record WorkbenchExplainer(Workbench workbench, BiFunction<String, Progress, LoadedModel> models)
    implements Explainer {

  @Override
  public List<Part> parts(String model, Progress progress) {
    return workbench.explaining().parts(models.apply(model, progress));
  }

  @Override
  public List<String> names(String model, Progress progress) {
    return workbench.explaining().names(models.apply(model, progress));
  }

  @Override
  public String cut(String model, String text, Progress progress) {
    List<String> cuts = models.apply(model, progress).cuts(List.of(text));
    return String.join(" ", cuts);
  }

  @Override
  public Recording recorded(
      String model, @Nullable Picture picture, String text, Part part, Progress progress) {
    LoadedModel loaded = models.apply(model, progress);
    return workbench.explaining().recorded(loaded, picture, text, part, progress);
  }

  @Override
  public Explanation explain(Inquiry inquiry, Progress progress) {
    LoadedModel loaded = models.apply(inquiry.model(), progress);
    List<Part> parts = workbench.explaining().parts(loaded);
    Part first = parts.isEmpty() ? Part.VISION : parts.getFirst();
    Request request =
        Request.of(loaded, inquiry.picture(), inquiry.text(), first, inquiry.method())
            .towards(inquiry.target())
            .with(inquiry.detail());
    return workbench.explaining().explain(request, progress);
  }
}
