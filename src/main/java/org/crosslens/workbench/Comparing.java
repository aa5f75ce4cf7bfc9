package org.crosslens.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.RgbImage;
import org.crosslens.models.ImageEncoder;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;

/// Compares pictures and sentences by their features, and tells what makes a pair similar.
///
/// @param engine runs the models
public record Comparing(EngineThread engine) {
  /// Compares every row with every column. What was encoded before is not encoded again.
  ///
  /// @throws Problem when a picture cannot be read or the model lacks a tower
  public SimilarityMatrix compare(
      LoadedModel model, List<Item> rows, List<Item> columns, Score score, Progress progress) {
    return compare(EncoderPair.of(model), rows, columns, score, progress);
  }

  /// Compares as above, with one model for pictures and perhaps another for sentences.
  ///
  /// @throws Problem also when the two give features of different widths
  public SimilarityMatrix compare(
      EncoderPair encoders, List<Item> rows, List<Item> columns, Score score, Progress progress) {
    List<Item> all = new ArrayList<>(rows);
    all.addAll(columns);
    Features.Encoded encoded = encoders.features(all, progress);
    progress.check();
    float[] values =
        Scores.of(
            encoded.features().subList(0, rows.size()),
            encoded.features().subList(rows.size(), all.size()),
            score,
            score == Score.COSINE || score == Score.DOT
                ? OptionalDouble.empty()
                : encoders.scale());
    return new SimilarityMatrix(
        rows.stream().map(Item::name).toList(),
        columns.stream().map(Item::name).toList(),
        score,
        values,
        Provenances.of(encoders, score.word(), encoded.time()));
  }

  /// Which patches and which word pieces make a pair similar, or what masking one piece changes:
  /// then all numbers but the score are the relevance without the piece less the one with it, and
  /// the score is the cosine without it.
  ///
  /// @throws Problem when the picture cannot be read or the model lacks a tower
  public PairRelevance relevance(
      LoadedModel model,
      Picture picture,
      String caption,
      RelevanceOptions options,
      Progress progress) {
    return new PairRelevances(model, engine).of(picture.file(), caption, options, progress);
  }

  /// Which part of a picture each patch of the model sees, in pixels of the picture.
  public PatchGrid grid(LoadedModel model, Picture picture) {
    RgbImage image = PictureFile.read(picture.file());
    int patch = model.as(ImageEncoder.class, "a tower for pictures").vision().patchSize();
    return model.processor().grid(image.width(), image.height(), patch);
  }
}
