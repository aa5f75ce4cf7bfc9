package org.crosslens.ui.caption;

import java.util.List;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.CaptionScores;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.workbench.speech.CaptionOptions;
import org.crosslens.workbench.speech.WordListener;

/// What the pane of captions asks of the workbench, with models by name; calls block.
///
/// Every call may throw `Problem`, and `Cancelled` when its progress says so.
public interface CaptionBackend {
  /// Names of the models that write captions.
  List<String> captioners();

  /// Writes a caption.
  ///
  /// @param listener hears it grow
  SpokenCaption caption(
      String model,
      Picture picture,
      CaptionOptions options,
      WordListener listener,
      Progress progress);

  /// Compares a caption with those that a picture has, and with the picture itself.
  ///
  /// @param model one that compares pictures with sentences
  /// @param collection the picture's captions, and those of other pictures
  CaptionScores judge(
      String model, Collection collection, Picture picture, String caption, Progress progress);
}
