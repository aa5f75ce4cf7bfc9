package org.crosslens.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Collection;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Provenance;
import org.crosslens.results.speech.Answers;
import org.crosslens.results.speech.BeamTree;
import org.crosslens.results.speech.CaptionScores;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;
import org.crosslens.results.speech.Filled;
import org.crosslens.results.speech.Likely;
import org.crosslens.results.speech.Looks;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.results.speech.PictureClasses;
import org.crosslens.results.speech.PromptWords;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenPiece;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.ui.caption.CaptionBackend;
import org.crosslens.ui.classes.ClassBackend;
import org.crosslens.ui.masks.MaskBackend;
import org.crosslens.ui.question.QuestionBackend;
import org.crosslens.workbench.speech.CaptionOptions;
import org.crosslens.workbench.speech.ClassOptions;
import org.crosslens.workbench.speech.Painted;
import org.crosslens.workbench.speech.Way;
import org.crosslens.workbench.speech.WordListener;
import org.jspecify.annotations.Nullable;

/// Stands in for models that speak: makes up what they say, the same each time.
public class DrawnSpeech implements CaptionBackend, QuestionBackend, ClassBackend, MaskBackend {
  private static final int GRID = 8;
  private static final int LAYERS = 3;
  private static final int HEADS = 4;
  private static final List<String> WORDS =
      List.of("two", "red", "cats", "and", "a", "boat", "on", "the", "water", "at", "night");

  private final DrawnBackend drawn = new DrawnBackend();

  /// While set, captions go on until they are cancelled.
  public volatile boolean endless;

  /// Is counted down when endless work has begun.
  public final CountDownLatch begun = new CountDownLatch(1);

  /// The picture that cannot be read, if any.
  public volatile @Nullable String missing;

  @Override
  public List<String> captioners() {
    return List.of("drawn-blip", "drawn-vit-gpt2");
  }

  @Override
  public SpokenCaption caption(
      String model,
      Picture picture,
      CaptionOptions options,
      WordListener listener,
      Progress progress) {
    if (picture.name().equals(missing)) {
      throw new Problem("The picture '" + picture.name() + "' is gone.", "Open it again.");
    }
    List<SpokenPiece> pieces = new ArrayList<>();
    int count = 5 + Math.floorMod(picture.name().hashCode(), 3);
    String text = options.prompt();
    for (int i = 0; i < count; i++) {
      long id =
          i < options.forced().size()
              ? options.forced().get(i)
              : Math.floorMod(picture.name().hashCode() / 7 + i * 4, WORDS.size());
      pieces.add(piece(id, 0.95 - 0.13 * (i % 7)));
      text = (text + " " + WORDS.get((int) id)).strip();
      listener.heard(text, pieces.getLast());
      progress.step(i, count, "pieces written");
      begun.countDown();
      while (endless) {
        progress.check();
        Thread.onSpinWait();
      }
    }
    return new SpokenCaption(
        options.prompt(),
        text,
        pieces,
        piece(0, 0.6),
        IntStream.range(0, pieces.size())
            .mapToObj(
                i -> new SpokenWord(pieces.get(i).text(), i, i + 1, pieces.get(i).probability()))
            .toList(),
        looks(pieces.size(), picture.name().hashCode()),
        options.way() instanceof Way.Beams ? tree(pieces) : BeamTree.NONE,
        made(model));
  }

  private static SpokenPiece piece(long id, double probability) {
    List<SpokenPiece.Alternative> others = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      long other = (id + i) % WORDS.size();
      double share = i == 0 ? probability : (1 - probability) / (1 << i);
      others.add(new SpokenPiece.Alternative(other, WORDS.get((int) other), share, false));
    }
    return new SpokenPiece(id, WORDS.get((int) id), probability, others);
  }

  private static BeamTree tree(List<SpokenPiece> pieces) {
    List<BeamTree.Node> nodes = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      nodes.add(new BeamTree.Node(i - 1, i, pieces.get(i).text(), -i, true));
    }
    int main = nodes.size();
    nodes.add(new BeamTree.Node(1, 2, "dogs", -3, false));
    nodes.add(new BeamTree.Node(main, 3, "near", -4, false));
    nodes.add(new BeamTree.Node(2, 3, "with", -5, false));
    return new BeamTree(nodes, List.of(new BeamTree.Sentence("best", -0.4)));
  }

  /// Each piece looks at a place of its own, each head a little elsewhere.
  static Looks looks(int pieces, int seed) {
    List<AttentionMap> layers = new ArrayList<>();
    Random random = new Random(seed);
    for (int layer = 0; layer < LAYERS; layer++) {
      float[] values = new float[HEADS * pieces * (GRID * GRID + 1)];
      for (int row = 0; row < HEADS * pieces; row++) {
        double y = random.nextDouble() * GRID;
        double x = random.nextDouble() * GRID;
        for (int patch = 0; patch < GRID * GRID; patch++) {
          double far = Math.hypot(Math.floorDiv(patch, GRID) - y, patch % GRID - x);
          values[row * (GRID * GRID + 1) + 1 + patch] = (float) Math.exp(-far * far / 4) / 12;
        }
      }
      layers.add(
          new AttentionMap(
              AttentionSite.cross("decoder", layer), HEADS, pieces, GRID * GRID + 1, values));
    }
    return new Looks(new PatchGrid(GRID, GRID, 0, 0, 400, 400), 1, layers);
  }

  @Override
  public CaptionScores judge(
      String model, Collection collection, Picture picture, String caption, Progress progress) {
    return new CaptionScores(0.31, 0.52, OptionalDouble.of(1.2), OptionalDouble.of(0.287));
  }

  @Override
  public List<String> answerers() {
    return List.of("drawn-vilt");
  }

  @Override
  public Answers answer(String model, Picture picture, String question, Progress progress) {
    List<String> texts = List.of(question.replace("?", "").split(" "));
    List<SpokenWord> words =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new SpokenWord(texts.get(i), i, i + 1, 1))
            .toList();
    return new Answers(
        question,
        likely(question + picture.name()),
        words,
        looks(texts.size(), question.hashCode()),
        made(model));
  }

  private static List<Likely> likely(String about) {
    int first = Math.floorMod(about.hashCode(), WORDS.size());
    return IntStream.range(0, 5)
        .mapToObj(i -> new Likely(WORDS.get((first + i) % WORDS.size()), 0.5 / (1 << i)))
        .toList();
  }

  @Override
  public List<String> classifiers() {
    return List.of("drawn-clip", "drawn-vit");
  }

  @Override
  public boolean ownLabels(String model) {
    return model.equals("drawn-vit");
  }

  @Override
  public Classes classify(
      String model, List<Picture> pictures, ClassOptions options, Progress progress) {
    List<String> labels =
        options.labels().isEmpty()
            ? List.of("beaver", "otter", "vole")
            : options.labels().stream().filter(label -> !label.isBlank()).distinct().toList();
    if (labels.isEmpty()) {
      throw new Problem("There is no label to choose from.", "Give one or more.");
    }
    List<String> remarks =
        labels.size() < options.labels().size() ? List.of("Blank labels are left out.") : List.of();
    return new Classes(
        labels,
        pictures.stream().map(picture -> sorted(picture, labels, options)).toList(),
        remarks,
        made(model));
  }

  /// The right label of a picture comes first, but for every third; so says its name.
  private static PictureClasses sorted(Picture picture, List<String> labels, ClassOptions options) {
    int number = Integer.parseInt(picture.name().replaceAll("\\D", ""));
    int best = (number + (number % 3 == 2 ? 1 : 0)) % labels.size();
    double sure = 0.5 + 0.1 * options.templates().size();
    List<Likely> all = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      double share = i == 0 ? sure : (1 - sure) / (labels.size() - 1);
      all.add(new Likely(labels.get((best + i) % labels.size()), share));
    }
    return new PictureClasses(picture, all);
  }

  @Override
  public List<String> folders(List<Picture> pictures) {
    return pictures.stream().map(picture -> "drawn").toList();
  }

  @Override
  public Confusion confusion(Classes classes, List<String> truths) {
    int[][] counts = new int[classes.labels().size()][classes.labels().size()];
    for (int i = 0; i < truths.size(); i++) {
      int truth = classes.labels().indexOf(truths.get(i));
      if (truth >= 0) {
        counts[truth][classes.labels().indexOf(classes.pictures().get(i).best().label())]++;
      }
    }
    return new Confusion(classes.labels(), counts, List.of());
  }

  @Override
  public PromptWords leaveOneOut(String model, Picture picture, String prompt, Progress progress) {
    List<PromptWords.Word> words = new ArrayList<>();
    int at = 0;
    for (String word : prompt.split(" ", -1)) {
      words.add(new PromptWords.Word(word, at, at + word.length(), word.length() / 20.0 - 0.1));
      at += word.length() + 1;
    }
    return new PromptWords(prompt, 0.29, words);
  }

  @Override
  public List<String> matchers() {
    return List.of("drawn-match", "drawn-clip");
  }

  @Override
  public PairMatch match(String model, Picture picture, String text, Progress progress) {
    return model.equals("drawn-match")
        ? new PairMatch(OptionalDouble.of(0.83), OptionalDouble.empty(), made(model))
        : new PairMatch(OptionalDouble.empty(), OptionalDouble.of(0.312), made(model));
  }

  @Override
  public List<String> fillers() {
    return List.of("drawn-bert");
  }

  @Override
  public List<Filled> fill(String model, String text, Progress progress) {
    int masks = text.split("\\[MASK]", -1).length - 1;
    if (masks == 0) {
      throw new Problem("There is no [MASK] in the text.", "Write [MASK] for the hidden word.");
    }
    return IntStream.range(0, masks).mapToObj(i -> new Filled(i, likely(text + i))).toList();
  }

  @Override
  public List<String> painters() {
    return List.of("drawn-mae");
  }

  @Override
  public Painted reconstruct(
      String model, Picture picture, double share, long seed, Progress progress) {
    BufferedImage whole = drawn.thumbnail(picture, 128);
    BufferedImage hidden = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = hidden.createGraphics();
    g.drawImage(whole, 0, 0, null);
    Random random = new Random(seed);
    for (int i = 0; i < 64; i++) {
      if (random.nextDouble() < share) {
        g.setColor(Color.GRAY);
        g.fillRect(i % 8 * 16, i / 8 * 16, 16, 16);
      }
    }
    g.dispose();
    return new Painted(whole, hidden, whole, share, 0.21, made(model));
  }

  static Provenance made(String model) {
    return new Provenance(model, "CPU, 2 threads", "float32", "greedy", Duration.ofMillis(41));
  }
}
