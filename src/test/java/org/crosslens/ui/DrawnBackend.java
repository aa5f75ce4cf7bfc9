package org.crosslens.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Provenance;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Encoders;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Seen;
import org.jspecify.annotations.Nullable;

/// Stands in for the workbench: draws its pictures and makes up its numbers, the same each time.
public class DrawnBackend implements Backend {
  static final int GRID = 8;

  private final Collection demo;

  /// While set, comparing goes on until it is cancelled.
  public volatile boolean endless;

  /// How many steps endless work has come.
  public volatile long steps;

  /// Is counted down when endless work has begun.
  public final CountDownLatch begun = new CountDownLatch(1);

  /// While set, comparing fails with it.
  public volatile @Nullable Problem failure;

  /// A demo of a few pictures and captions.
  public DrawnBackend() {
    this(collection(8, 10));
  }

  public DrawnBackend(Collection demo) {
    this.demo = demo;
  }

  /// Pictures and captions of any number; caption i belongs to picture i.
  public static Collection collection(int pictures, int captions) {
    List<Picture> drawn =
        IntStream.range(0, pictures)
            .mapToObj(i -> new Picture("picture-%02d.png".formatted(i), Path.of("drawn", "" + i)))
            .toList();
    List<Caption> said =
        IntStream.range(0, captions)
            .mapToObj(i -> new Caption(drawn.get(i % pictures).name(), sentence(i)))
            .toList();
    return new Collection("drawn", drawn, said, List.of());
  }

  private static String sentence(int i) {
    String[] colours = {"red", "blue", "green", "yellow"};
    String[] things = {"boats", "fish", "trees", "kites", "cats"};
    return "%s %s on picture %d".formatted(colours[i % 4], things[i % 5], i);
  }

  @Override
  public List<String> models() {
    return List.of("drawn-clip", "other-clip");
  }

  @Override
  public List<String> readers() {
    return List.of("drawn-bert");
  }

  @Override
  public String addModel(Path folder, Progress progress) {
    throw new Problem(
        "The folder '" + folder + "' holds no model.", "Choose a folder with a config.json.");
  }

  @Override
  public Collection open(List<Path> files, Progress progress) {
    if (!files.getFirst().toFile().exists()) {
      throw new Problem("There is no '" + files.getFirst() + "'.", "Check its spelling.");
    }
    return collection(3, 3);
  }

  @Override
  public Collection demo() {
    return demo;
  }

  @Override
  public SimilarityMatrix compare(
      Encoders encoders, Collection collection, Axes axes, Score score, Progress progress) {
    Problem fault = failure;
    if (fault != null) {
      throw fault;
    }
    for (long step = 0; endless; step++) {
      progress.step(step % 1000, 1000, "pictures encoded");
      steps = step;
      begun.countDown();
      progress.check();
      Thread.onSpinWait();
    }
    List<String> rows = axes.pictureRows() ? pictures(collection) : captions(collection);
    List<String> columns = axes.pictureColumns() ? pictures(collection) : captions(collection);
    float[] values = new float[rows.size() * columns.size()];
    Random random = new Random(encoders.name().hashCode());
    for (int i = 0; i < values.length; i++) {
      boolean match = i / columns.size() == i % columns.size() % rows.size();
      values[i] = match ? 0.75f + random.nextFloat() * 0.2f : random.nextFloat() * 0.6f - 0.1f;
    }
    return new SimilarityMatrix(rows, columns, score, values, made(encoders.name()));
  }

  /// The demo's pictures, the one that suits a sentence best first.
  List<Integer> ranking(String sentence) {
    Collection one =
        new Collection("one", demo.pictures(), List.of(new Caption("", sentence)), List.of());
    SimilarityMatrix column =
        compare(
            new Encoders(models().getFirst(), "", Pooling.MEAN),
            one,
            Axes.PICTURES_CAPTIONS,
            Score.COSINE,
            Progress.NONE);
    return IntStream.range(0, demo.pictures().size())
        .boxed()
        .sorted((a, b) -> Float.compare(column.at(b, 0), column.at(a, 0)))
        .toList();
  }

  @Override
  public PairRelevance relevance(
      String model, Picture picture, String caption, int masked, Progress progress) {
    float[] patches = blob(caption.hashCode() + picture.name().hashCode());
    List<String> pieces = List.of(caption.split(" "));
    float[] weights = new float[pieces.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (pieces.get(i).hashCode() & 255) / 255f - (masked >= 0 ? 0.5f : 0);
    }
    if (masked >= 0) {
      float[] other = blob(masked);
      for (int i = 0; i < patches.length; i++) {
        patches[i] -= other[i];
      }
    }
    return new PairRelevance(
        GRID, GRID, patches, pieces, weights, masked < 0 ? 0.83f : 0.61f, made(model));
  }

  static float[] blob(int seed) {
    Random random = new Random(seed);
    double row = random.nextDouble() * GRID;
    double column = random.nextDouble() * GRID;
    float[] values = new float[GRID * GRID];
    for (int i = 0; i < values.length; i++) {
      double distance = Math.hypot(Math.floorDiv(i, GRID) - row, i % GRID - column);
      values[i] = (float) Math.exp(-distance * distance / 4);
    }
    return values;
  }

  @Override
  public Explainer explainer() {
    return new DrawnExplainer();
  }

  @Override
  public Seen seen(String model, Picture picture, int side) {
    BufferedImage image = thumbnail(picture, side);
    double least = Math.min(image.getWidth(), image.getHeight());
    PatchGrid grid =
        new PatchGrid(
            GRID,
            GRID,
            (image.getWidth() - least) / 2,
            (image.getHeight() - least) / 2,
            least,
            least);
    return new Seen(model, picture, image, grid);
  }

  @Override
  public Seen seen(String model, Picture picture, PatchGrid grid) {
    return seen(model, picture, Seen.SIDE);
  }

  @Override
  public BufferedImage thumbnail(Picture picture, int side) {
    int seed = picture.name().hashCode();
    boolean wide = picture.name().contains("panorama");
    BufferedImage image =
        new BufferedImage(side, wide ? side / 3 : side, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Random random = new Random(seed);
    g.setColor(Color.getHSBColor(random.nextFloat(), 0.3f, 0.95f));
    g.fillRect(0, 0, side, side);
    for (int i = 0; i < 4; i++) {
      g.setColor(Color.getHSBColor(random.nextFloat(), 0.7f, 0.8f));
      int size = side / 8 + random.nextInt(side / 4);
      g.fillOval(random.nextInt(side), random.nextInt(image.getHeight()), size, size);
    }
    g.dispose();
    return image;
  }

  static Provenance made(String model) {
    return new Provenance(model, "CPU, 2 threads", "float32", "cosine", Duration.ofMillis(41));
  }

  private static List<String> pictures(Collection collection) {
    return collection.pictures().stream().map(Picture::name).toList();
  }

  private static List<String> captions(Collection collection) {
    return collection.captions().stream().map(Caption::text).toList();
  }
}
