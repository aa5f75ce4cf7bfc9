package org.crosslens.ui.masks;

import java.util.List;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Filled;
import org.crosslens.workbench.speech.Painted;

/// What the pane of masks asks of the workbench, with models by name; calls block.
///
/// Every call may throw `Problem`, and `Cancelled` when its progress says so.
public interface MaskBackend {
  /// Names of the models that fill masks in sentences.
  List<String> fillers();

  /// The most probable words for each `[MASK]`.
  List<Filled> fill(String model, String text, Progress progress);

  /// Names of the models that paint hidden patches.
  List<String> painters();

  /// Hides patches of a picture and lets a model paint them.
  ///
  /// @param share of the patches to hide, from 0 to 1
  /// @param seed draws which
  Painted reconstruct(String model, Picture picture, double share, long seed, Progress progress);
}
