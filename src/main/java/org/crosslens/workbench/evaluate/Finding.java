package org.crosslens.workbench.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.crosslens.analysis.Retrievals;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Retrieval;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.recipes.KindRecognition;

/// How well pictures and captions find each other, and how often a kind is recognised by its name.
record Finding(LoadedModel model, Workbench workbench) implements Measurement {
  /// Pictures that are told apart at a time, so that folders of different sizes compare.
  private static final int BLOCK = 100;

  @Override
  public Figures of(Path data, Progress progress) {
    Retrieval found = pairs(workbench.library().open(List.of(data), progress), progress);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("image_to_text_r1", found.imageToText().r1());
    values.put("text_to_image_r1", found.textToImage().r1());
    recognition(data, progress).ifPresent(share -> values.put("zero_shot_accuracy", share));
    return new Figures(values, found.n());
  }

  /// Each picture with its first caption must find each other: the mean over blocks in the
  /// collection's order.
  private Retrieval pairs(Collection collection, Progress progress) {
    Pairs pairs = Pairs.of(collection);
    return Retrievals.inBlocks(compare(pairs.pictures(), pairs.captions(), progress), BLOCK);
  }

  /// How often the kind of what is drawn is recognised, by comparing pictures of one group with "a
  /// cat", "a dog" and so on.
  ///
  /// @return the share, or empty when the folder has no list of scenes or none of one group
  private OptionalDouble recognition(Path data, Progress progress) {
    return Files.exists(data.resolve(SceneList.NAME))
        ? KindRecognition.accuracy(
            data, (pictures, sentences) -> named(pictures, sentences, progress))
        : OptionalDouble.empty();
  }

  private SimilarityMatrix named(
      List<Picture> pictures, List<String> sentences, Progress progress) {
    List<Item> texts = sentences.stream().<Item>map(Item.OfText::new).toList();
    return compare(Item.pictures(pictures), texts, progress);
  }

  private SimilarityMatrix compare(List<Item> rows, List<Item> columns, Progress progress) {
    return workbench.comparing().compare(model, rows, columns, Score.COSINE, progress);
  }
}
