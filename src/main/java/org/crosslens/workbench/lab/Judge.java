package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.crosslens.fusion.Fused;
import org.crosslens.fusion.Matching;
import org.crosslens.fusion.Pair;
import org.crosslens.fusion.Run;
import org.crosslens.results.Progress;
import org.crosslens.results.Provenance;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.jspecify.annotations.Nullable;

/// Measures a matching model on pairs that it was not trained on.
///
/// @param model what is judged
/// @param source gives the pairs' tokens
/// @param captions every caption, to know which texts are the same
record Judge(Matching model, TokenSource source, List<String> captions) {
  /// Tokens that one run of the mechanism may hold: a batch of pairs must fit the memory.
  private static final int TOKENS = 40_000;

  private static final Provenance MEASURED = new Provenance("", "", "", "", Duration.ZERO);

  /// Judges pairs of pictures and their captions.
  ///
  /// @param pairs numbers of pictures
  /// @param manager owns what lives for this measurement
  /// @param turns runs each piece of it
  Verdict of(int[] pairs, NDManager manager, Executor turns, Progress progress) {
    try (NDManager run = manager.newSubManager()) {
      Sides[] sides = new Sides[1];
      Pair[] encoded = new Pair[1];
      turns.execute(
          () -> {
            encoded[0] = model.encode(source.pair(pairs, pairs, run));
            sides[0] = sides(pairs, encoded[0], run);
          });
      float[] scores = scores(encoded[0], turns, progress);
      Sides measured = sides[0];
      return new Verdict(
          matrix(pairs, scores),
          measured.batch == null ? null : matrix(pairs, measured.batch),
          measured.kept,
          measured.same,
          neighbours(measured.right, scores),
          measured.entropy,
          measured.keys);
    }
  }

  /// Scores of some pictures with some captions, each pair run.
  ///
  /// @return (pictures, captions) in row-major order
  float[] scores(int[] pictures, int[] of, NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      int most = Math.max(pictures.length, of.length);
      // The shorter list is filled up: pictures and captions are encoded side by side.
      Pair encoded =
          model.encode(source.pair(Arrays.copyOf(pictures, most), Arrays.copyOf(of, most), run));
      float[] all = model.pairScores(encoded, 0, pictures.length, Run.PLAIN).toFloatArray();
      float[] kept = new float[pictures.length * of.length];
      for (int row = 0; row < pictures.length; row++) {
        System.arraycopy(all, row * most, kept, row * of.length, of.length);
      }
      return kept;
    }
  }

  private SimilarityMatrix matrix(int[] pairs, float[] scores) {
    List<String> texts = Arrays.stream(pairs).mapToObj(captions::get).toList();
    List<String> rows = Arrays.stream(pairs).mapToObj(String::valueOf).toList();
    return new SimilarityMatrix(rows, texts, Score.COSINE, scores, MEASURED);
  }

  private float[] scores(Pair encoded, Executor turns, Progress progress) {
    int pictures = (int) encoded.picture().getShape().get(0);
    long tokens = encoded.picture().getShape().get(1) + encoded.caption().getShape().get(1);
    int step = (int) Math.max(1, TOKENS / (pictures * tokens));
    float[] all = new float[pictures * pictures];
    for (int from = 0; from < pictures; from += step) {
      progress.check();
      int first = from;
      int next = Math.min(pictures, from + step);
      turns.execute(
          () -> {
            float[] some = some(encoded, first, next);
            System.arraycopy(some, 0, all, first * pictures, some.length);
          });
    }
    return all;
  }

  private float[] some(Pair encoded, int from, int to) {
    try (NDManager run = encoded.picture().getManager().newSubManager()) {
      run.tempAttachAll(arrays(encoded));
      return model.pairScores(encoded, from, to, Run.PLAIN).toFloatArray();
    }
  }

  private static NDList arrays(Pair pair) {
    NDList all = new NDList(pair.picture(), pair.caption());
    for (NDArray mask : new @Nullable NDArray[] {pair.pictureAttended(), pair.captionAttended()}) {
      if (mask != null) {
        all.add(mask);
      }
    }
    return all;
  }

  /// What a run on right pairs and one on wrong pairs say of both sides' vectors.
  ///
  /// @param right the right pairs' scores, all in one batch
  private record Sides(
      float[] right,
      float @Nullable [] batch,
      @Nullable Double kept,
      @Nullable Double same,
      @Nullable Double entropy,
      int keys) {}

  private Sides sides(int[] pairs, Pair encoded, NDManager run) {
    EntropyProbe probe = new EntropyProbe();
    Fused right = model.fuse(encoded, Run.seenBy(probe));
    OptionalDouble entropy = probe.entropy();
    Double measured = entropy.isPresent() ? entropy.getAsDouble() : null;
    float[] scores = right.score().toFloatArray();
    if (right.joint()) {
      return new Sides(scores, null, null, null, measured, probe.keys());
    }
    Fused wrong = model.fuse(model.encode(source.pair(pairs, turned(pairs), run)), Run.PLAIN);
    double kept =
        Cosines.meanSquare(right.picture(), encoded.pictureMean()) / 2
            + Cosines.meanSquare(right.caption(), encoded.captionMean()) / 2;
    return new Sides(
        scores,
        Matching.batchScores(right).toFloatArray(),
        kept,
        Cosines.mean(wrong.picture(), wrong.caption()),
        measured,
        probe.keys());
  }

  /// Every picture beside the next one's caption.
  private static int[] turned(int[] pairs) {
    List<Integer> turned = new ArrayList<>(Arrays.stream(pairs).boxed().toList());
    java.util.Collections.rotate(turned, -1);
    return turned.stream().mapToInt(Integer::intValue).toArray();
  }

  /// How far right pairs' scores in a batch are from those on the diagonal, of pairs alone.
  private static double neighbours(float[] right, float[] alone) {
    double change = 0;
    double size = 0;
    for (int i = 0; i < right.length; i++) {
      float own = alone[i * right.length + i];
      change += Math.abs(right[i] - own);
      size += Math.abs(own);
    }
    return size == 0 ? 0 : change / size;
  }
}
