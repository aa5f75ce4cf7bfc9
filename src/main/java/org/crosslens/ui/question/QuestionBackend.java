package org.crosslens.ui.question;

import java.util.List;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Answers;

/// What the pane of questions asks of the workbench, with models by name; calls block.
///
/// Every call may throw `Problem`, and `Cancelled` when its progress says so.
public interface QuestionBackend {
  /// Names of the models that answer questions.
  List<String> answerers();

  /// Asks about a picture.
  Answers answer(String model, Picture picture, String question, Progress progress);
}
