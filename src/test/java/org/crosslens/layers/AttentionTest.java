package org.crosslens.layers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.crosslens.TestEngine;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Compares the attention layer with the same sums written as loops.
class AttentionTest {
  private static final int WIDTH = 6;
  private static final int HEADS = 2;
  private static final AttentionSite SITE = AttentionSite.self("toy", 0);

  private NDManager manager;
  private Attention attention;
  private NDArray x;
  private NDArray context;

  @BeforeEach
  void draw() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
    attention = new Attention(SITE, HEADS, projection(), projection(), projection(), projection());
    x = manager.randomNormal(new Shape(1, 3, WIDTH));
    context = manager.randomNormal(new Shape(1, 4, WIDTH));
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private Projection projection() {
    return new Projection(
        manager.randomNormal(new Shape(WIDTH, WIDTH)), manager.randomNormal(new Shape(WIDTH)));
  }

  @Test
  void equalsTheSumsWrittenAsLoops() {
    float[] computed = attention.apply(x, context, null, Probe.NONE).toFloatArray();
    float[] expected = naive(x.toFloatArray(), context.toFloatArray(), 3, 4);
    assertThat(computed).containsExactly(expected, within(1e-5f));
  }

  @Test
  void givesTheProbeRowsThatSumToOneAndGoesOnWithWhatItReturns() {
    NDArray[] seen = new NDArray[1];
    NDArray silenced =
        attention.apply(
            x,
            context,
            null,
            (site, pattern) -> {
              assertThat(site).isEqualTo(SITE);
              seen[0] = pattern;
              return pattern.mul(0);
            });
    assertThat(seen[0].getShape()).isEqualTo(new Shape(1, HEADS, 3, 4));
    assertThat(seen[0].sum(new int[] {-1}).toFloatArray())
        .containsExactly(new float[] {1, 1, 1, 1, 1, 1}, within(1e-6f));
    NDArray bias =
        silenced.getManager().create(requireNonNull(attention.output().bias()).toFloatArray());
    assertThat(silenced.sub(bias).abs().max().toFloatArray()[0]).isZero();
  }

  @Test
  void doesNotSeeMaskedKeys() {
    NDArray attended = manager.create(new long[] {1, 1, 0, 1}, new Shape(1, 4));
    NDArray mask = Mask.padding(attended);
    float[] before = attention.apply(x, context, mask, Probe.NONE).toFloatArray();
    NDArray changed = context.duplicate();
    changed.set(new ai.djl.ndarray.index.NDIndex(":, 2"), 100f);
    float[] after = attention.apply(x, changed, mask, Probe.NONE).toFloatArray();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void refusesHeadsThatDoNotDivideTheWidth() {
    Projection p = attention.query();
    assertThatThrownBy(() -> new Attention(SITE, 4, p, p, p, p))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("4 heads do not divide a width of 6");
  }

  private float[] naive(float[] queries, float[] keys, int n, int m) {
    float[][] q = project(attention.query(), queries, n);
    float[][] k = project(attention.key(), keys, m);
    float[][] v = project(attention.value(), keys, m);
    float[] joined = new float[n * WIDTH];
    int each = WIDTH / HEADS;
    for (int head = 0; head < HEADS; head++) {
      for (int i = 0; i < n; i++) {
        double[] weight = new double[m];
        double total = 0;
        for (int j = 0; j < m; j++) {
          double score = 0;
          for (int c = head * each; c < (head + 1) * each; c++) {
            score += q[i][c] * k[j][c];
          }
          weight[j] = Math.exp(score / Math.sqrt(each));
          total += weight[j];
        }
        for (int j = 0; j < m; j++) {
          for (int c = head * each; c < (head + 1) * each; c++) {
            joined[i * WIDTH + c] += (float) (weight[j] / total * v[j][c]);
          }
        }
      }
    }
    float[] flat = new float[n * WIDTH];
    float[][] output = project(attention.output(), joined, n);
    for (int i = 0; i < n; i++) {
      System.arraycopy(output[i], 0, flat, i * WIDTH, WIDTH);
    }
    return flat;
  }

  private static float[][] project(Projection p, float[] rows, int count) {
    float[] weight = p.weight().toFloatArray();
    float[] bias = requireNonNull(p.bias()).toFloatArray();
    float[][] result = new float[count][WIDTH];
    for (int i = 0; i < count; i++) {
      for (int out = 0; out < WIDTH; out++) {
        double sum = bias[out];
        for (int in = 0; in < WIDTH; in++) {
          sum += weight[out * WIDTH + in] * rows[i * WIDTH + in];
        }
        result[i][out] = (float) sum;
      }
    }
    return result;
  }
}
