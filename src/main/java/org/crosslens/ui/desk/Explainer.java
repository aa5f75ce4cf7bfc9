package org.crosslens.ui.desk;

import java.util.List;
import org.crosslens.results.Explanation;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Recording;
import org.crosslens.workbench.explain.Part;
import org.jspecify.annotations.Nullable;

/// What the window asks about attention, with models by name; calls block.
///
/// Every call may throw `Problem`, and `Cancelled` when its progress says so.
public interface Explainer {
  /// The parts of a model whose attention can be looked at, the one that says most first; none for
  /// a model without attention.
  List<Part> parts(String model, Progress progress);

  /// What the target of an explanation may be called: the model's classes or answers; empty where
  /// it has neither.
  List<String> names(String model, Progress progress);

  /// Says of a text that is longer than the model takes where it is cut; empty where it is whole.
  String cut(String model, String text, Progress progress);

  /// The patterns of all layers of a part.
  ///
  /// @param picture what the model sees, or null for text alone
  /// @param text what it reads, or empty
  Recording recorded(
      String model, @Nullable Picture picture, String text, Part part, Progress progress);

  /// What counts for an output of the model.
  Explanation explain(Inquiry inquiry, Progress progress);
}
