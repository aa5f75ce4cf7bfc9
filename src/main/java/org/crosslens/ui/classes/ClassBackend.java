package org.crosslens.ui.classes;

import java.util.List;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.results.speech.PromptWords;
import org.crosslens.workbench.speech.ClassOptions;

/// What the pane of classes asks of the workbench, with models by name; calls block.
///
/// Every call may throw `Problem`, and `Cancelled` when its progress says so.
public interface ClassBackend {
  /// Names of the models that sort pictures, by any labels or by their own.
  List<String> classifiers();

  /// Whether a model knows its own labels alone.
  boolean ownLabels(String model);

  /// Sorts pictures.
  Classes classify(String model, List<Picture> pictures, ClassOptions options, Progress progress);

  /// What pictures show, where each lies in a folder named so.
  List<String> folders(List<Picture> pictures);

  /// Compares what pictures were taken for with what they are.
  ///
  /// @param truths one a picture; those that are no label are left out
  Confusion confusion(Classes classes, List<String> truths);

  /// What each word of a prompt adds to its similarity with a picture.
  PromptWords leaveOneOut(String model, Picture picture, String prompt, Progress progress);

  /// Names of the models that say how well a text fits a picture, those that read both together
  /// first.
  List<String> matchers();

  /// How well a text fits a picture.
  PairMatch match(String model, Picture picture, String text, Progress progress);
}
