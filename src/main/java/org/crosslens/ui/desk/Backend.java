package org.crosslens.ui.desk;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.results.Collection;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;

/// What the window asks of the workbench, with models by name; calls block.
///
/// Every call may throw `Problem`, and `Cancelled` when its progress says so.
public interface Backend {
  /// Names of the models that can be chosen, the best to begin with first.
  List<String> models();

  /// Names of the models that can read the sentences while another one sees the pictures.
  List<String> readers();

  /// Makes a model from a folder choosable.
  ///
  /// @return its name
  String addModel(Path folder, Progress progress);

  /// Reads pictures and captions from files and folders.
  Collection open(List<Path> files, Progress progress);

  /// The bundled pictures and captions.
  Collection demo();

  /// Compares every row with every column.
  SimilarityMatrix compare(
      Encoders encoders, Collection collection, Axes axes, Score score, Progress progress);

  /// Which patches and pieces make a pair similar.
  ///
  /// @param masked index of a word piece that the model must not see, or -1
  PairRelevance relevance(
      String model, Picture picture, String caption, int masked, Progress progress);

  /// What is asked about attention.
  Explainer explainer();

  /// A picture with the part of it that the model sees, in patches.
  ///
  /// @param side the longest side of the picture in pixels
  Seen seen(String model, Picture picture, int side);

  /// A picture with patches of which a result tells, at most [Seen#SIDE] pixels long.
  ///
  /// @param grid the patches, in pixels of the picture at full size
  Seen seen(String model, Picture picture, PatchGrid grid);

  /// The picture the right way up, no side longer than `side`.
  BufferedImage thumbnail(Picture picture, int side);
}
