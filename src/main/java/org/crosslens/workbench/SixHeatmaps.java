package org.crosslens.workbench;

import java.util.List;
import org.crosslens.results.Collection;
import org.crosslens.results.Pooling;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;

/// The six heat maps of the similarity lab (seed 004): encoders that were trained apart, whose
/// similarities between pictures and sentences mean nothing, and CLIP, which finds the pairs.
public final class SixHeatmaps {
  private static final int ITEMS = 4;
  private static final String APART = "vit-scenes+bert-scenes";
  private static final String TOGETHER = "clip-scenes";

  private SixHeatmaps() {}

  /// One of the six.
  ///
  /// @param heading what is compared with what, by whom
  /// @param matrix cosines
  public record Titled(String heading, SimilarityMatrix matrix) {}

  /// Compares the first four pictures, captions and lines of dialogue of the bundled samples.
  ///
  /// @throws org.crosslens.results.Problem when a bundled model is missing
  public static List<Titled> of(Workbench workbench, Progress progress) {
    Collection demo = workbench.library().demo();
    List<Item> pictures = Item.pictures(demo.pictures().subList(0, ITEMS));
    List<Item> captions = Item.captions(demo.captions().subList(0, ITEMS));
    List<Item> dialogue = Item.captions(demo.captions().subList(ITEMS, 2 * ITEMS));
    EncoderPair apart = workbench.encoders(APART, Pooling.MEAN, progress);
    EncoderPair together = workbench.encoders(TOGETHER, Pooling.MEAN, progress);
    return List.of(
        of(workbench, "pictures x pictures, ViT", apart, pictures, pictures, progress),
        of(workbench, "captions x pictures, BERT and ViT", apart, captions, pictures, progress),
        of(workbench, "dialogue x captions, BERT", apart, dialogue, captions, progress),
        of(workbench, "dialogue x pictures, BERT and ViT", apart, dialogue, pictures, progress),
        of(workbench, "captions x pictures, CLIP", together, captions, pictures, progress),
        of(workbench, "dialogue x pictures, CLIP", together, dialogue, pictures, progress));
  }

  private static Titled of(
      Workbench workbench,
      String heading,
      EncoderPair encoders,
      List<Item> rows,
      List<Item> columns,
      Progress progress) {
    return new Titled(
        heading, workbench.comparing().compare(encoders, rows, columns, Score.COSINE, progress));
  }
}
