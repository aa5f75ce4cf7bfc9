package org.crosslens.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crosslens.TinyModel;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.lab.Plan.CaptionChoice;
import org.crosslens.workbench.lab.Plan.LossKind;
import org.crosslens.workbench.lab.Plan.ScoreKind;
import org.crosslens.workbench.lab.Plan.Task;
import org.crosslens.workbench.lab.Plan.TokenCount;
import org.crosslens.workbench.recipes.RunFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lab on thirty pictures of one colour each and a model of a few thousand random weights.
class LabTest {
  private static final int PICTURES = 30;

  private Path folder;
  private Workbench workbench;
  private Lab lab;
  private String tiny;
  private final List<Point> points = new ArrayList<>();

  @BeforeEach
  void open(@TempDir Path made) throws IOException {
    folder = made;
    StringBuilder captions = new StringBuilder("image,caption\n");
    for (int i = 0; i < PICTURES; i++) {
      String name = "p%02d.png".formatted(i);
      TinyModel.picture(folder.resolve("data").resolve(name), Color.getHSBColor(i / 30f, 1, 1));
      captions.append("%s,hue %d\n%s,about %d\n".formatted(name, i, name, i / 10));
    }
    Files.writeString(folder.resolve("data/captions.txt"), captions);
    tiny = TinyModel.in(folder.resolve("tiny")).toString();
    workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
    lab = workbench.lab();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Plan plan(List<String> mechanisms, int epochs, double rate) {
    return new Plan(
        Task.MATCH,
        mechanisms,
        folder.resolve("data").toString(),
        tiny,
        false,
        CaptionChoice.FIRST,
        TokenCount.ONE,
        LossKind.INFONCE,
        ScoreKind.BATCH,
        epochs,
        4,
        rate,
        1);
  }

  private Table train(Plan plan, String out) {
    return lab.train(plan, folder.resolve(out), false, points::add, Progress.NONE);
  }

  @Test
  void trainsDiagnosesAndOpensAgain() {
    Table table = train(plan(List.of("v0", "v3"), 2, 1e-2), "run");
    Row v0 = table.rows().get(0);
    Row v3 = table.rows().get(1);
    assertThat(v0.similarities()).hasSize(Lessons.CHOICES);
    assertThat(v0.parameters()).isZero();
    assertThat(v0.findings()).anyMatch(said -> said.contains("one token to look at"));
    assertThat(v3.findings().getFirst()).contains("depend").contains("on the caption");
    assertThat(spread(v3)).isLessThan(0.02).isLessThan(spread(v0));
    assertThat(v3.r1()).isBetween(v3.r1Low(), v3.r1High());
    assertThat(points).extracting(Point::mechanism).contains("v0", "v3");
    assertThat(points.getLast().measured()).containsKeys("pair_r1", "batch_r1", "entropy");
    LabRun again = lab.open(folder.resolve("run"));
    assertThat(again.table()).isEqualTo(table);
    assertThat(again.curves()).hasSameSizeAs(points);
    Picture picture = new Picture("p00.png", folder.resolve("data/p00.png"));
    Path run = folder.resolve("run");
    Look trained =
        lab.look(
            new LookRequest("v3", tiny, TokenCount.ONE, Optional.of(run), picture, "hue 0"),
            Progress.NONE);
    assertThat(trained.trained()).isTrue();
    assertThat(trained.maps()).isNotEmpty().allMatch(map -> map.values()[0] == 1);
  }

  private static double spread(Row row) {
    return Objects.requireNonNull(row.diagnosis()).spread();
  }

  @Test
  void aResumedRunEqualsAnUninterruptedOne() {
    checkResume(plan(List.of("v2", "v9"), 3, 1e-2));
  }

  @Test
  void fineTunedEncodersChangeLearnAndResume() throws IOException {
    Plan frozen = plan(List.of("v0", "v2"), 3, 1e-2);
    Plan plan = learning(frozen, true, CaptionChoice.ANY);
    checkResume(plan);
    assertThat(points.getLast().loss()).isLessThan(points.getFirst().loss());
    Table table = lab.open(folder.resolve("whole")).table();
    assertThat(table.rows().getFirst().encoders()).isEqualTo(tiny + ", fine-tuned");
    assertThat(TableText.markdown(table)).contains(", fine-tuned |");
    List<String> changed = changedTowerWeights(folder.resolve("whole/v0"));
    assertThat(changed)
        .anyMatch(name -> name.startsWith("vision_model.encoder"))
        .anyMatch(name -> name.startsWith("text_model.encoder"));
    Picture picture = new Picture("p00.png", folder.resolve("data/p00.png"));
    Optional<Path> run = Optional.of(folder.resolve("whole"));
    LookRequest request = new LookRequest("v0", tiny, TokenCount.ONE, run, picture, "hue 0");
    assertThat(lab.look(request, Progress.NONE).score())
        .isNotEqualTo(
            lab.look(
                    new LookRequest("v0", tiny, TokenCount.ONE, Optional.empty(), picture, "hue 0"),
                    Progress.NONE)
                .score());
    LookRequest others =
        new LookRequest("v0", "clip-scenes", TokenCount.ONE, run, picture, "hue 0");
    assertThatThrownBy(() -> lab.look(others, Progress.NONE)).hasMessageContaining("trained on");
  }

  /// Names of a trained copy's tensors that are no longer those of the tiny model.
  private List<String> changedTowerWeights(Path mechanism) throws IOException {
    try (NDManager manager = NDManager.newBaseManager();
        Arena arena = Arena.ofConfined()) {
      SafeTensors before = SafeTensors.open(Path.of(tiny, "model.safetensors"), arena);
      String prefix = "encoders.pictures.";
      List<String> changed = new ArrayList<>();
      new RunFolder(mechanism)
          .snapshots()
          .latest(manager)
          .orElseThrow()
          .weights()
          .forEach(
              (name, tensor) -> {
                if (name.startsWith(prefix)
                    && !tensor.equals(before.read(name.substring(prefix.length()), manager))) {
                  changed.add(name.substring(prefix.length()));
                }
              });
      return changed;
    }
  }

  private static Plan learning(Plan plan, boolean fineTuned, CaptionChoice captions) {
    return new Plan(
        plan.task(),
        plan.mechanisms(),
        plan.data(),
        plan.encoders(),
        fineTuned,
        captions,
        plan.tokens(),
        plan.loss(),
        plan.score(),
        plan.epochs(),
        plan.batch(),
        plan.rate(),
        plan.seed());
  }

  /// Trains two mechanisms at a stretch and once more with a stop in between.
  private void checkResume(Plan plan) {
    Table whole = train(plan, "whole");
    int[] asked = new int[1];
    Progress stopping =
        new Progress() {
          @Override
          public void step(long done, long of, String what) {}

          @Override
          public boolean cancelled() {
            return points.size() > 1 && asked[0]++ > 0;
          }
        };
    points.clear();
    Path out = folder.resolve("stopped");
    assertThatThrownBy(() -> lab.train(plan, out, false, points::add, stopping))
        .isInstanceOf(Cancelled.class);
    assertThat(lab.open(out).table().rows()).hasSizeLessThan(2);
    Table resumed = lab.train(plan, out, true, points::add, Progress.NONE);
    for (int i = 0; i < 2; i++) {
      assertThat(resumed.rows().get(i).similarities())
          .isEqualTo(whole.rows().get(i).similarities());
      assertThat(resumed.rows().get(i).diagnosis()).isEqualTo(whole.rows().get(i).diagnosis());
    }
  }

  @Test
  void tellsOfAScoreThatDependsOnTheBatchAndRanksPairsAlone() {
    Table table =
        train(plan(List.of("cross_modal_across_batch", "cross_modal"), 1, 1e-2), "across");
    Row across = table.rows().get(0);
    assertThat(across.findings()).anyMatch(said -> said.contains("pairs beside it in the batch"));
    assertThat(Objects.requireNonNull(table.rows().get(1).diagnosis()).neighbours())
        .isLessThan(1e-4);
  }

  @Test
  void anySentenceOfAPictureIsDrawnTheSameWayAgain() {
    Sayings sayings =
        new Sayings(
            List.of("a", "b", "c", "d", "e"), List.of(new int[] {0, 2, 3}, new int[] {1, 4}));
    int[] pictures = {1, 0, 1};
    Set<Integer> seen = new TreeSet<>();
    for (int seed = 0; seed < 40; seed++) {
      int[] drawn = sayings.drawn(pictures, seed);
      assertThat(drawn).isEqualTo(sayings.drawn(pictures, seed));
      assertThat(List.of(1, 4)).contains(drawn[0]);
      seen.add(drawn[1]);
    }
    assertThat(seen).containsExactly(0, 2, 3);
    assertThat(sayings.learned()).containsExactly("a", "c", "d", "b", "e");
  }

  @Test
  void learnsOnSequencesWithPairScoresAndEveryLoss() {
    for (LossKind loss : List.of(LossKind.INFONCE, LossKind.TRIPLET, LossKind.HARDEST)) {
      Plan vectors = plan(List.of("joint"), 1, 1e-2);
      Plan plan =
          new Plan(
              Task.MATCH,
              vectors.mechanisms(),
              vectors.data(),
              tiny,
              false,
              CaptionChoice.FIRST,
              TokenCount.SEQUENCE,
              loss,
              ScoreKind.PAIR,
              1,
              4,
              1e-2,
              1);
      Row row = train(plan, "pairs-" + loss).rows().getFirst();
      assertThat(row.batchR1()).isNull();
      assertThat(row.r1()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void writesCaptionsFromAPictureAndAHint() {
    Plan match = plan(List.of("decoder_gated", "decoder_caption_only"), 6, 1e-2);
    Plan plan =
        new Plan(
            Task.CAPTION,
            match.mechanisms(),
            match.data(),
            tiny,
            false,
            CaptionChoice.FIRST,
            TokenCount.SEQUENCE,
            LossKind.INFONCE,
            ScoreKind.BATCH,
            6,
            4,
            1e-2,
            1);
    Table table = train(plan, "captions");
    double first = points.getFirst().measured().getOrDefault("token_loss", 9.0);
    Double last = table.rows().getFirst().tokenLoss();
    assertThat(last).isNotNull().isLessThan(first);
    assertThat(TableText.markdown(table)).contains("token_accuracy").doesNotContain("pair_r1");
  }

  @Test
  void trainsSmallEncodersAlong() {
    Plan cached = plan(List.of("v0"), 1, 1e-3);
    Plan plan =
        new Plan(
            Task.MATCH,
            cached.mechanisms(),
            cached.data(),
            Plan.SCRATCH,
            false,
            CaptionChoice.FIRST,
            TokenCount.ONE,
            LossKind.NTXENT,
            ScoreKind.BATCH,
            1,
            8,
            1e-3,
            1);
    assertThat(train(plan, "scratch").rows().getFirst().similarities()).doesNotContainNull();
  }

  @Test
  void saysWhatCannotBeTrained() throws IOException {
    assertThatThrownBy(() -> plan(List.of("v99"), 1, 1e-2)).hasMessageContaining("v99");
    assertThatThrownBy(() -> plan(List.of(), 1, 1e-2)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> plan(List.of("v0"), 0, 1e-2)).hasMessageContaining("epochs");
    Plan good = plan(List.of("v0"), 1, 1e-2);
    assertThatThrownBy(() -> batchOf(1, good.data())).hasMessageContaining("no wrong partners");
    assertThatThrownBy(() -> train(batchOf(200, good.data()), "few"))
        .hasMessageContaining("fewer than a batch");
    Path one = folder.resolve("one");
    TinyModel.picture(one.resolve("a.png"), Color.RED);
    Files.writeString(one.resolve("captions.txt"), "image,caption\na.png,red\n");
    assertThatThrownBy(() -> train(batchOf(2, one.toString()), "one"))
        .hasMessageContaining("1 pictures with captions");
    assertThatThrownBy(() -> train(batchOf(2, "nowhere"), "none")).hasMessageContaining("nowhere");
    assertThatThrownBy(() -> lab.open(folder)).hasMessageContaining("no run");
    Files.createDirectories(folder.resolve("old"));
    Files.writeString(folder.resolve("old/lab.json"), "{\"format\": 0}");
    assertThatThrownBy(() -> lab.open(folder.resolve("old")))
        .hasMessageContaining("another version");
  }

  private Plan batchOf(int batch, String data) {
    return new Plan(
        Task.MATCH,
        List.of("v0"),
        data,
        tiny,
        false,
        CaptionChoice.FIRST,
        TokenCount.ONE,
        LossKind.INFONCE,
        ScoreKind.BATCH,
        1,
        batch,
        1e-2,
        1);
  }

  @Test
  void aLossThatIsNoNumberStopsAtItsStep() {
    Plan wild = plan(List.of("v9"), 20, 1e30);
    assertThatThrownBy(() -> train(wild, "wild"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no longer a number at step");
  }

  @Test
  void writesTheTableInThreeForms() {
    Table table = train(plan(List.of("v0"), 1, 1e-2), "forms");
    var row = JsonParser.parseString(TableText.json(table)).getAsJsonArray().get(0);
    assertThat(row.getAsJsonObject().keySet())
        .contains(
            "model_version",
            "best_caption",
            "all_similarities",
            "similarity_ratio",
            "similarity_gap",
            "trained_well",
            "similarity_ratio_rank");
    assertThat(TableText.csv(table)).startsWith("model_version,best_caption,").contains("\nv0,");
    assertThat(TableText.markdown(table)).contains("| v0 | ").contains("- v0: ");
  }
}
