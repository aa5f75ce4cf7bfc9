package org.crosslens.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.analysis.Matrix;
import org.crosslens.analysis.Relevance;
import org.crosslens.inputs.Encoding;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.TwoTower;
import org.crosslens.probes.PairGradients;
import org.crosslens.probes.PatternGradient;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.Words;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// Makes the map of a pair: which patches and which word pieces make the two similar.
///
/// @param model has two towers
/// @param engine runs it
record PairRelevances(LoadedModel model, EngineThread engine) {

  /// The pair's relevance or, when the options mask a piece, what masking it out changes: the
  /// relevance without the piece less the relevance with it.
  PairRelevance of(Path picture, String caption, RelevanceOptions options, Progress progress) {
    towers();
    model.checkSeesByAttention();
    Pixels pixels = PictureReader.read(model.processor(), List.of(picture));
    Encoding words = model.tokenizer().encode(caption);
    List<Integer> shown =
        IntStream.range(0, words.length()).filter(i -> !words.special()[i]).boxed().toList();
    if (shown.isEmpty()) {
      throw new Problem("The caption is empty.", "Type a word or more.");
    }
    Run run = new Run(pixels, words, shown, options, progress);
    PairRelevance whole = relevance(run, -1);
    return options.maskedPiece() < 0
        ? whole
        : change(whole, relevance(run, maskedPosition(shown, options.maskedPiece())));
  }

  private TwoTower towers() {
    return model.as(TwoTower.class, "two towers");
  }

  /// What stays the same when a piece is masked out.
  ///
  /// @param shown positions of the pieces that people see
  private record Run(
      Pixels pixels,
      Encoding words,
      List<Integer> shown,
      RelevanceOptions options,
      Progress progress) {}

  private static int maskedPosition(List<Integer> shown, int piece) {
    if (piece >= shown.size()) {
      throw new Problem(
          "There is no word piece %d; the caption has %d, counted from 0."
              .formatted(piece, shown.size()),
          "Choose one of its pieces.");
    }
    return shown.get(piece);
  }

  private PairRelevance relevance(Run run, int masked) {
    long start = System.nanoTime();
    PairGradients gradients =
        engine.run(EngineThread.Priority.WINDOW, () -> gradients(run, masked));
    Duration time = Duration.ofNanos(System.nanoTime() - start);

    TwoTower towers = towers();
    ImageEncoder.Vision sizes = towers.vision();
    int layers = run.options.lastLayers();
    float[] patches = row(gradients.vision(), 0, layers);
    float[] words = row(gradients.text(), towers.pooled(run.words.ids()), layers);
    float[] pieces = new float[run.shown.size()];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = words[run.shown.get(i)];
    }
    return new PairRelevance(
        sizes.grid(),
        sizes.grid(),
        Arrays.copyOfRange(patches, sizes.leading(), patches.length),
        run.shown.stream().map(run.words.pieces()::get).toList(),
        pieces,
        gradients.cosine(),
        Provenances.of(model, settings(run.options), time));
  }

  private PairGradients gradients(Run run, int masked) {
    Words words = Words.of(run.words.ids());
    return PairGradients.of(
        towers(),
        run.pixels,
        masked < 0 ? words : words.masking(masked),
        run.progress,
        model.open().manager());
  }

  /// How much each position counts for the one that becomes the feature.
  private static float[] row(List<PatternGradient> tower, int pooled, int lastLayers) {
    List<Matrix> weighted =
        tower.stream()
            .map(layer -> Relevance.weighted(layer.pattern(), layer.gradient().values()))
            .toList();
    return Relevance.of(weighted, lastLayers).row(pooled);
  }

  private static String settings(RelevanceOptions options) {
    String layers =
        options.lastLayers() == Integer.MAX_VALUE
            ? "all layers"
            : "last " + options.lastLayers() + " layers";
    String masked =
        options.maskedPiece() < 0 ? "" : ", change when piece " + options.maskedPiece() + " is out";
    return "gradient relevance of the cosine, " + layers + masked;
  }

  private static PairRelevance change(PairRelevance whole, PairRelevance masked) {
    return new PairRelevance(
        whole.gridRows(),
        whole.gridColumns(),
        less(masked.patches(), whole.patches()),
        whole.pieces(),
        less(masked.pieceRelevance(), whole.pieceRelevance()),
        masked.score(),
        masked.provenance());
  }

  private static float[] less(float[] a, float[] b) {
    float[] difference = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
