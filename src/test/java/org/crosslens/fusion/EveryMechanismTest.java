package org.crosslens.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for each mechanism of the catalogue.
class EveryMechanismTest {
  private static final Sizes SIZES = Sizes.same(8, 2);
  private static final double STEP = 4e-3;

  /// Tensors nudged at once: a wrong gradient still shows in the sum of four.
  private static final int TOGETHER = 4;

  private NDManager manager;
  private Drawn weights;

  @BeforeEach
  void open() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
    weights = new Drawn(manager);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  static Stream<String> names() {
    return Catalogue.all().stream().map(Entry::name);
  }

  private Mechanism built(String name) {
    return Catalogue.named(name).build(SIZES, weights);
  }

  @ParameterizedTest
  @MethodSource("names")
  void runsOnVectorsAndOnSequences(String name) {
    Mechanism mechanism = built(name);
    for (Toy toy : List.of(Toy.vectors(manager, SIZES), Toy.padded(manager, SIZES))) {
      Fused fused = mechanism.apply(toy.pair(), Run.PLAIN);
      assertThat(fused.score().getShape()).isEqualTo(new Shape(2));
      assertThat(fused.picture().getShape()).isEqualTo(fused.caption().getShape());
      assertThat(fused.picture().getShape().get(0)).isEqualTo(2);
      for (NDArray x : List.of(fused.score(), fused.picture(), fused.caption())) {
        assertThat(x.isNaN().any().getBoolean()).isFalse();
      }
    }
  }

  /// All but the one that lets captions look at other pairs' pictures, as its card says.
  static Stream<String> namesOfPairwise() {
    return names().filter(name -> !name.equals("cross_modal_across_batch"));
  }

  @ParameterizedTest
  @MethodSource("namesOfPairwise")
  void eachPairIsFusedAsIfItWereAlone(String name) {
    Mechanism mechanism = built(name);
    Toy toy = Toy.padded(manager, SIZES);
    float[] together = mechanism.apply(toy.pair(), Run.PLAIN).score().toFloatArray();
    for (int row = 0; row < 2; row++) {
      Pair alone =
          new Pair(
              toy.pair().picture().get(new NDIndex("{}:{}, :{}", row, row + 1, toy.patches()[row])),
              toy.pair().caption().get(new NDIndex("{}:{}, :{}", row, row + 1, toy.pieces()[row])));
      assertThat(mechanism.apply(alone, Run.PLAIN).score().getFloat())
          .isCloseTo(together[row], within(1e-5f));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void paddingIsNotSeen(String name) {
    Mechanism mechanism = built(name);
    Toy toy = Toy.padded(manager, SIZES);
    Fused before = mechanism.apply(toy.pair(), Run.PLAIN);
    Pair loud = toy.pair().with(toy.pair().picture().duplicate(), toy.pair().caption().duplicate());
    loud.picture().set(new NDIndex("1, 3:"), 50f);
    loud.caption().set(new NDIndex("1, 3:"), -50f);
    Fused after = mechanism.apply(loud, Run.PLAIN);
    assertThat(after.score().toFloatArray()).isEqualTo(before.score().toFloatArray());
    assertThat(after.picture().toFloatArray()).isEqualTo(before.picture().toFloatArray());
    assertThat(after.caption().toFloatArray()).isEqualTo(before.caption().toFloatArray());
  }

  @ParameterizedTest
  @MethodSource("names")
  void gradientsAgreeWithFiniteDifferences(String name) {
    Mechanism mechanism = built(name);
    Toy toy = Toy.padded(manager, SIZES);
    List<NDArray> leaves = new ArrayList<>(weights.tensors().values());
    leaves.add(toy.pair().picture());
    leaves.add(toy.pair().caption());
    leaves.forEach(leaf -> leaf.setRequiresGradient(true));
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(loss(mechanism, toy.pair()));
    }
    List<float[]> gradients = leaves.stream().map(x -> x.getGradient().toFloatArray()).toList();
    leaves.forEach(leaf -> leaf.setRequiresGradient(false));
    for (int from = 0; from < leaves.size(); from += TOGETHER) {
      int to = Math.min(leaves.size(), from + TOGETHER);
      double told = 0;
      for (float[] gradient : gradients.subList(from, to)) {
        told += gradient[strongest(gradient)];
      }
      double slope =
          slope(mechanism, toy.pair(), leaves.subList(from, to), gradients.subList(from, to));
      assertThat(told)
          .as("gradients of tensors %d to %d", from, to - 1)
          .isCloseTo(slope, within(2e-2 + 2e-2 * Math.abs(slope)));
    }
  }

  /// A number on which every output has a say, with weights of its own.
  private NDArray loss(Mechanism mechanism, Pair pair) {
    Fused fused = mechanism.apply(pair, Run.PLAIN);
    return weighed(fused.score(), 1)
        .add(weighed(fused.picture(), 2))
        .add(weighed(fused.caption(), 3));
  }

  private NDArray weighed(NDArray x, int seed) {
    float[] weight = Drawn.numbers(new Random(seed), (int) x.size(), 1);
    return x.mul(manager.create(weight, x.getShape())).sum();
  }

  private static int strongest(float[] gradient) {
    int best = 0;
    for (int i = 0; i < gradient.length; i++) {
      best = Math.abs(gradient[i]) > Math.abs(gradient[best]) ? i : best;
    }
    return best;
  }

  /// How the loss changes when each tensor's strongest number grows, all at once.
  private double slope(
      Mechanism mechanism, Pair pair, List<NDArray> leaves, List<float[]> gradients) {
    List<NDArray> nudges = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      float[] nudge = new float[(int) leaves.get(i).size()];
      nudge[strongest(gradients.get(i))] = (float) STEP;
      nudges.add(manager.create(nudge, leaves.get(i).getShape()));
      leaves.get(i).addi(nudges.get(i));
    }
    double above = loss(mechanism, pair).getFloat();
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).subi(nudges.get(i)).subi(nudges.get(i));
    }
    double below = loss(mechanism, pair).getFloat();
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).addi(nudges.get(i));
    }
    return (above - below) / (2 * STEP);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theCardCountsWhatIsLearned(String name) {
    built(name);
    long drawn = weights.tensors().values().stream().mapToLong(NDArray::size).sum();
    assertThat(Catalogue.named(name).parameters(SIZES)).isEqualTo(drawn);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theStepsFollowFromOneAnotherAndShowThePatternsThatTheProbeSees(String name) {
    Map<AttentionSite, List<Long>> seen = new LinkedHashMap<>();
    Probe probe =
        (site, pattern) -> {
          long[] shape = pattern.getShape().getShape();
          seen.put(site, List.of(shape[1], shape[2], shape[3]));
          return pattern;
        };
    built(name).apply(Toy.padded(manager, SIZES).pair(), Run.seenBy(probe));
    Map<String, Long> names = new HashMap<>(SIZES.names(Toy.PATCHES, Toy.PIECES));
    names.put("batch", 2L);
    Map<AttentionSite, List<Long>> told = new LinkedHashMap<>();
    Set<String> known = new HashSet<>(Set.of("picture", "caption"));
    List<Step> steps = Catalogue.named(name).card().steps();
    for (Step step : steps) {
      assertThat(known).containsAll(step.inputs());
      known.add(step.result());
      assertThat(step.cost().of(names)).isNotNegative();
      List<Long> shape = step.shape().stream().map(size -> size.of(names)).toList();
      if (step.look() != null) {
        told.put(step.look().site(), shape);
      }
    }
    assertThat(told).isEqualTo(seen);
    assertThat(steps.getLast().result()).isEqualTo("score");
  }

  @ParameterizedTest
  @MethodSource("names")
  void patternsThatAreSaidToBeNormalisedAre(String name) {
    Set<AttentionSite> transposed = new HashSet<>();
    Catalogue.named(name).card().steps().stream()
        .map(Step::look)
        .filter(look -> look != null && !look.normalised())
        .forEach(look -> transposed.add(look.site()));
    Probe probe =
        (site, pattern) -> {
          float furthest = pattern.sum(new int[] {-1}).sub(1).abs().max().getFloat();
          assertThat(furthest < 1e-5).as(site.toString()).isNotEqualTo(transposed.contains(site));
          return pattern;
        };
    built(name).apply(Toy.padded(manager, SIZES).pair(), Run.seenBy(probe));
  }
}
