package org.crosslens.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.TestEngine;
import org.crosslens.fusion.Catalogue;
import org.crosslens.workbench.lab.Toy.Numbers;
import org.crosslens.workbench.lab.Toy.Shown;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The numbers of every step by step, recomputed from those shown before them.
class ToyTest {
  @BeforeAll
  static void open() {
    TestEngine.open();
  }

  @Test
  void everyStepOfEveryMechanismHasNumbersOfTheShapeInItsDiagram() {
    List<String> wrong = new ArrayList<>();
    Catalogue.all()
        .forEach(
            entry ->
                Toy.of(entry.name()).steps().stream()
                    .filter(step -> size(step) != product(step.box().shape()))
                    .forEach(s -> wrong.add(entry.name() + " " + s.box() + " has " + size(s))));
    assertThat(wrong).isEmpty();
  }

  /// Numbers of a step's result: of all heads for a pattern.
  private static int size(Shown step) {
    boolean pattern = step.box().site().isPresent();
    String name = pattern ? "pattern" : step.box().result();
    return step.numbers().stream()
        .filter(n -> pattern ? n.name().startsWith(name) : n.name().equals(name))
        .mapToInt(n -> n.values().length)
        .sum();
  }

  private static long product(List<Long> shape) {
    return shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
  }

  @Test
  void patternsAndWhatTheyMixFollowFromQueriesKeysAndValues() {
    int recomputed = 0;
    for (String name : List.of("v6", "v8", "v10_4", "perceiver", "mmca", "encoder_decoder")) {
      for (Shown step : Toy.of(name).steps()) {
        recomputed += checkPattern(name, step);
      }
    }
    assertThat(recomputed).isGreaterThan(12);
  }

  /// @return how many patterns were recomputed
  private static int checkPattern(String name, Shown step) {
    List<Numbers> scores = named(step, "scores");
    List<Numbers> patterns = named(step, "pattern");
    for (int head = 0; head < scores.size(); head++) {
      double[][] wanted = product(step, head, scores.size());
      double[][] shown = rows(scores.get(head));
      double[][] pattern = rows(patterns.get(head));
      for (int query = 0; query < shown.length; query++) {
        double sum = Arrays.stream(shown[query]).map(Math::exp).sum();
        for (int key = 0; key < shown[query].length; key++) {
          boolean hidden = shown[query][key] < -1e6;
          assertThat(shown[query][key])
              .as(name + " " + step.box())
              .isCloseTo(hidden ? shown[query][key] : wanted[query][key], within(1e-4));
          assertThat(pattern[query][key])
              .isCloseTo(Math.exp(shown[query][key]) / sum, within(1e-5));
        }
      }
    }
    return scores.size();
  }

  /// Queries times keys over the root of the head width; fewer key heads serve all queries.
  private static double[][] product(Shown step, int head, int heads) {
    double[][] queries = rows(named(step, "queries").getFirst());
    double[][] keys = rows(named(step, "keys").getFirst());
    int wide = queries[0].length / heads;
    int first = keys[0].length == queries[0].length ? head * wide : 0;
    double[][] scores = new double[queries.length][keys.length];
    for (int i = 0; i < queries.length; i++) {
      for (int j = 0; j < keys.length; j++) {
        for (int at = 0; at < wide; at++) {
          scores[i][j] += queries[i][head * wide + at] * keys[j][first + at] / Math.sqrt(wide);
        }
      }
    }
    return scores;
  }

  @Test
  void theResidualOfV3FollowsFromNormPatternAndInput() {
    Toy toy = Toy.of("v3");
    double[][] picture = rows(toy.picture());
    double[][] normed = rows(result(toy, "C"));
    double[][] pattern = rows(result(toy, "A"));
    double[][] out = rows(result(toy, "picture'"));
    for (int patch = 0; patch < out.length; patch++) {
      for (int at = 0; at < out[patch].length; at++) {
        double wanted = picture[patch][at];
        for (int piece = 0; piece < normed.length; piece++) {
          wanted += pattern[patch][piece] * normed[piece][at];
        }
        assertThat(out[patch][at]).isCloseTo(wanted, within(1e-5));
      }
    }
  }

  @Test
  void theScoreIsTheCosineOfTheTwoSidesShownBesideIt() {
    for (String name : List.of("v0", "v9", "v11", "cross_modal", "retro", "unet_cross_attention")) {
      Shown score = Toy.of(name).steps().getLast();
      double[] first = rows(score.numbers().get(0))[0];
      double[] second = rows(score.numbers().get(1))[0];
      double shown = score.numbers().getLast().values()[0];
      assertThat(shown)
          .isCloseTo(
              dot(first, second) / Math.sqrt(dot(first, first) * dot(second, second)),
              within(1e-5));
    }
  }

  @Test
  void gatesAreShownBeforeWhatTheyLetThrough() {
    Toy toy = Toy.of("v10_2");
    Numbers gate = result(toy, "gP");
    Numbers attended = result(toy, "mP");
    Numbers through = result(toy, "aP");
    for (int i = 0; i < through.values().length; i++) {
      float product = gate.values()[i] * attended.values()[i];
      assertThat(through.values()[i]).isCloseTo(product, within(1e-6f));
    }
    assertThat(toy.steps().stream().flatMap(step -> step.numbers().stream()))
        .extracting(Numbers::name)
        .contains("LayerNorm", "gate", "value", "values V, heads side by side");
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  private static Numbers result(Toy toy, String name) {
    return toy.steps().stream()
        .filter(step -> step.box().result().equals(name))
        .map(step -> step.numbers().getLast())
        .findFirst()
        .orElseThrow();
  }

  private static List<Numbers> named(Shown step, String name) {
    return step.numbers().stream().filter(n -> n.name().startsWith(name)).toList();
  }

  private static double[][] rows(Numbers numbers) {
    double[][] rows = new double[numbers.rows()][numbers.columns()];
    for (int i = 0; i < numbers.values().length; i++) {
      rows[i / numbers.columns()][i % numbers.columns()] = numbers.values()[i];
    }
    return rows;
  }
}
