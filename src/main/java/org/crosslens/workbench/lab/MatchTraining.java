package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Dropout;
import org.crosslens.fusion.Fused;
import org.crosslens.fusion.Matching;
import org.crosslens.fusion.Pair;
import org.crosslens.fusion.Run;
import org.crosslens.fusion.Sizes;
import org.crosslens.layers.Probe;
import org.crosslens.results.Progress;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;

/// Trains one mechanism to say which caption belongs to which picture.
final class MatchTraining implements Task {
  /// Share of numbers that a mechanism with dropout drops, as the seed's v9 does.
  private static final double DROPPED = 0.1;

  /// How far a wrong caption's cosine is to stay below the right one's (Faghri et al. 2018, 4.1).
  private static final double MARGIN = 0.2;

  /// Pairs that are measured between two epochs: fewer where a pair is a whole sequence.
  private static final int GLANCE = 32;

  private final Plan plan;
  private final Lessons lessons;
  private final Sayings sayings;
  private final TokenSource source;
  private final Matching model;
  private final Judge judge;

  /// @param sayings what may be said of the pictures
  /// @param parameters the model asks them for its weights
  MatchTraining(
      Plan plan,
      String name,
      Lessons lessons,
      Sayings sayings,
      TokenSource source,
      Parameters parameters) {
    this.plan = plan;
    this.lessons = lessons;
    this.sayings = sayings;
    this.source = source;
    model = Matching.of(Catalogue.named(name), sizes(source), parameters);
    judge = new Judge(model, source, lessons.captions());
    startAsTheEncodersAre(parameters);
  }

  /// The mechanism is as wide as a caption's token.
  static Sizes sizes(TokenSource source) {
    int width = source.captionWidth();
    int heads = width % 4 == 0 ? 4 : width % 2 == 0 ? 2 : 1;
    return new Sizes(source.pictureWidth(), width, width, heads);
  }

  /// Projections that need not change the width start as the identity: what the encoders already
  /// agree on is there before the first step.
  static void startAsTheEncodersAre(Parameters parameters) {
    parameters
        .tensors()
        .forEach(
            (name, tensor) -> {
              Shape shape = tensor.getShape();
              boolean square = shape.dimension() == 2 && shape.get(0) == shape.get(1);
              if (name.startsWith("front.") && square) {
                tensor.setRequiresGradient(false);
                tensor.muli(0);
                try (NDArray eye = tensor.getManager().eye((int) shape.get(0))) {
                  tensor.addi(eye);
                }
                tensor.setRequiresGradient(true);
              }
            });
  }

  @Override
  public int examples() {
    return lessons.learned();
  }

  @Override
  public NDArray loss(Batches.Batch batch, NDManager run) {
    int[] captions = sayings.drawn(batch.rows(), plan.seed() * 1_000_003 + batch.step());
    Pair encoded = model.encode(source.pair(batch.rows(), captions, run));
    Run training = new Run(Probe.NONE, new Dropout(DROPPED, plan.seed() + 31L * batch.step()));
    NDArray same = same(captions, run);
    if (plan.score() == Plan.ScoreKind.PAIR) {
      return onPairs(encoded, training, same);
    }
    Fused fused = model.fuse(encoded, training);
    return fused.joint() ? onPairs(encoded, training, same) : inBatch(fused, same);
  }

  private NDArray onPairs(Pair encoded, Run training, NDArray same) {
    int batch = (int) encoded.picture().getShape().get(0);
    return of(model.pairScores(encoded, 0, batch, training), same);
  }

  private NDArray inBatch(Fused fused, NDArray same) {
    return plan.loss() == Plan.LossKind.NTXENT
        ? Losses.ntXent(fused.picture(), fused.caption(), model.scale(same), same)
        : of(Matching.batchScores(fused), same);
  }

  /// NT-Xent gets here only for a joint vector, where it has no two modalities to tell apart.
  private NDArray of(NDArray scores, NDArray same) {
    return switch (plan.loss()) {
      case INFONCE, NTXENT -> Losses.infoNce(scores.mul(model.scale(scores)), same);
      case TRIPLET -> Losses.triplet(scores, same, MARGIN, false);
      case HARDEST -> Losses.triplet(scores, same, MARGIN, true);
    };
  }

  /// (batch, batch), 1 where two captions are the same text.
  private NDArray same(int[] captions, NDManager run) {
    List<String> texts = Arrays.stream(captions).mapToObj(sayings.texts()::get).toList();
    float[] same = new float[captions.length * captions.length];
    for (int i = 0; i < captions.length; i++) {
      for (int j = 0; j < captions.length; j++) {
        same[i * captions.length + j] = texts.get(i).equals(texts.get(j)) ? 1 : 0;
      }
    }
    return run.create(same, new Shape(captions.length, captions.length));
  }

  @Override
  public Phase.Check check() {
    int[] all = lessons.tested();
    int[] some = Arrays.copyOf(all, Math.min(all.length, GLANCE));
    int[] measured = plan.tokens() == Plan.TokenCount.ONE ? all : some;
    return run -> judge.of(measured, run, Runnable::run, Progress.NONE).figures();
  }

  @Override
  public Row row(Result result, NDManager manager, Executor turns, Progress progress) {
    Verdict verdict = judge.of(lessons.tested(), manager, turns, progress);
    double[] logits = new double[lessons.choices().length];
    turns.execute(
        () -> {
          int[] heldOut = {lessons.heldOut()};
          float[] scores = judge.scores(heldOut, lessons.choices(), manager);
          double scale = scale(manager);
          Arrays.setAll(logits, i -> scores[i] * scale);
        });
    return Rows.matched(result, verdict, lessons.choiceCaptions(), logits);
  }

  private double scale(NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      return model.scale(run.create(0f)).getFloat();
    }
  }

  @Override
  public Map<String, Double> start(NDManager manager, Executor turns, Progress progress) {
    int[] tested = lessons.tested();
    int[] some = Arrays.copyOf(tested, Math.min(tested.length, GLANCE));
    return judge.of(some, manager, turns, progress).figures();
  }
}
