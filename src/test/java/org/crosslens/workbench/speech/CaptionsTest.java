package org.crosslens.workbench.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crosslens.TestEngine;
import org.crosslens.TinySpeakers;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Cancelled;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.BeamTree;
import org.crosslens.results.speech.Looks;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenPiece;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The path that the window and the commands take, against the reference's generation.
class CaptionsTest {
  private static final Path FIXTURE = Path.of("src/test/resources/fixtures/models/blip-caption");
  private static final int LONGEST = 14; // of the fixture, its start and prompt counted
  private static final long START = 63;
  private static final long STOP = 5;

  private Workbench workbench;
  private LoadedModel model;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    TestEngine.open();
    workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
    model = workbench.load(TinySpeakers.captioner(folder).toString(), Progress.NONE);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private SpokenCaption caption(int row, CaptionOptions options) {
    return caption(row, options, WordListener.NONE, Progress.NONE);
  }

  private SpokenCaption caption(
      int row, CaptionOptions options, WordListener listener, Progress progress) {
    return workbench
        .speaking()
        .captions(model, options, listener, progress)
        .of(new Seen(picture(row), new PatchGrid(4, 4, 0, 0, 32, 32)));
  }

  private static Pixels picture(int row) {
    float[] both = floats("inputs", "pixel_values");
    int each = both.length / 2;
    return new Pixels(1, 32, 32, Arrays.copyOfRange(both, row * each, (row + 1) * each));
  }

  private static float[] floats(String file, String name) {
    try (Arena arena = Arena.ofShared();
        NDManager manager = NDManager.newBaseManager()) {
      return SafeTensors.open(FIXTURE.resolve(file + ".safetensors"), arena)
          .read(name, manager)
          .toFloatArray();
    }
  }

  /// One row of the reference's sequences, cut behind its stop.
  private static long[] expected(String name, int row) {
    try (Arena arena = Arena.ofShared();
        NDManager manager = NDManager.newBaseManager()) {
      long[] all =
          SafeTensors.open(FIXTURE.resolve("expected.safetensors"), arena)
              .read(name, manager)
              .toLongArray();
      long[] one = Arrays.copyOfRange(all, row * LONGEST, (row + 1) * LONGEST);
      int stop = IntStream.range(0, LONGEST).filter(i -> one[i] == STOP).findFirst().orElse(13);
      return Arrays.copyOf(one, stop + 1);
    }
  }

  /// Start, prompt, pieces and what ended them.
  private static long[] ids(SpokenCaption caption, long... prompt) {
    LongStream pieces = caption.pieces().stream().mapToLong(SpokenPiece::id);
    LongStream said = LongStream.concat(LongStream.of(prompt), pieces);
    LongStream all = LongStream.concat(LongStream.of(START), said);
    SpokenPiece end = caption.end();
    return end == null ? all.toArray() : LongStream.concat(all, LongStream.of(end.id())).toArray();
  }

  private static CaptionOptions longest(int prompt) {
    return CaptionOptions.GREEDY.between(0, LONGEST - 1 - prompt);
  }

  @Test
  void saysWhatTheReferenceSays() {
    CaptionOptions alone = longest(0);
    CaptionOptions prompted = longest(2);
    CaptionOptions first = prompted.prompted("w37 w11");
    CaptionOptions second = prompted.prompted("w38 w26");
    Way beams = new Way.Beams(3, 1);
    for (int row = 0; row < 2; row++) {
      assertThat(ids(caption(row, alone))).isEqualTo(expected("uncond.greedy.sequences", row));
      assertThat(ids(caption(row, alone.by(beams))))
          .isEqualTo(expected("uncond.beam.sequences", row));
    }
    assertThat(ids(caption(0, first), 37, 11)).isEqualTo(expected("prompt.greedy.sequences", 0));
    assertThat(ids(caption(1, second), 38, 26)).isEqualTo(expected("prompt.greedy.sequences", 1));
    assertThat(ids(caption(0, first.by(beams)), 37, 11))
        .isEqualTo(expected("prompt.beam.sequences", 0));
    assertThat(ids(caption(1, second.by(beams)), 38, 26))
        .isEqualTo(expected("prompt.beam.sequences", 1));
  }

  @Test
  void looksWhereTheReferenceLooks() {
    SpokenCaption caption = caption(1, longest(2).prompted("w38 w26"));
    int last = caption.pieces().size() - 1;
    float[] both = floats("expected", "prompt.greedy.cross_attentions." + last + ".1");
    float[] reference = Arrays.copyOfRange(both, both.length / 2, both.length); // (4 heads, 17)
    assertThat(caption.looks().patches(last, last + 1, 1, 2))
        .containsExactly(Arrays.copyOfRange(reference, 2 * 17 + 1, 3 * 17), within(1e-5f));
    float[] mean = caption.looks().patches(last, last + 1, Looks.ALL, Looks.ALL);
    assertThat(mean).hasSize(16);
    float[] other = floats("expected", "prompt.greedy.cross_attentions." + last + ".0");
    double sum = 0;
    for (int head = 0; head < 4; head++) {
      sum += reference[head * 17 + 6] + other[other.length / 2 + head * 17 + 6];
    }
    assertThat(mean[5]).isCloseTo((float) (sum / 8), within(1e-5f));
  }

  @Test
  void tellsProbabilitiesAndAlternatives() {
    SpokenCaption caption = caption(0, longest(0));
    SpokenPiece first = caption.pieces().getFirst();
    assertThat(first.alternatives()).hasSize(10);
    assertThat(first.alternatives().getFirst().id()).isEqualTo(first.id());
    assertThat(first.alternatives().getFirst().probability()).isEqualTo(first.probability());
    SpokenPiece end = Objects.requireNonNull(caption.end());
    assertThat(end.alternatives().getFirst().ends()).isTrue();
    assertThat(caption.text()).isEqualTo("w3 w63 w8 w8 w8 w8 w9 w63");
    assertThat(caption.words()).hasSameSizeAs(caption.pieces());
    assertThat(caption.words().getLast().text()).isEqualTo("w63");
  }

  @Test
  void aForcedAlternativeChangesWhatFollows() {
    SpokenCaption before = caption(0, longest(0));
    long other = before.pieces().get(2).alternatives().get(1).id();
    SpokenCaption after = caption(0, longest(0).forcing(before, 2, other));
    assertThat(after.pieces().subList(0, 2)).isEqualTo(before.pieces().subList(0, 2));
    assertThat(after.pieces().get(2).id()).isEqualTo(other);
    assertThat(after.pieces().get(2).probability())
        .isEqualTo(before.pieces().get(2).alternatives().get(1).probability());
    SpokenCaption told = caption(0, longest(3).prompted("w3 w63 w" + other));
    assertThat(after.text()).isEqualTo(told.text());
    SpokenCaption same = caption(0, longest(0).forcing(before, 2, before.pieces().get(2).id()));
    assertThat(same.pieces()).isEqualTo(before.pieces());
  }

  @Test
  void aForcedBeginningHoldsForBeamsToo() {
    CaptionOptions beams = longest(0).by(new Way.Beams(3, 1));
    SpokenCaption before = caption(1, beams);
    SpokenCaption after = caption(1, beams.forcing(before, 1, 40));
    assertThat(after.text()).startsWith("w20 w40 ");
    assertThat(after.looks().pieces()).isEqualTo(after.pieces().size());
    SpokenCaption ended = caption(1, beams.forcing(before, 1, STOP));
    assertThat(ended.text()).isEqualTo("w20");
  }

  @Test
  void drawsTheTreeOfTheBeams() {
    SpokenCaption caption = caption(0, longest(0).by(new Way.Beams(3, 1)));
    List<BeamTree.Node> nodes = caption.tree().nodes();
    List<String> best =
        nodes.stream().filter(BeamTree.Node::best).map(BeamTree.Node::text).toList();
    assertThat(best).isEqualTo(caption.pieces().stream().map(SpokenPiece::text).toList());
    assertThat(caption.tree().found()).hasSize(3);
    assertThat(caption.tree().found().getFirst().text()).isEqualTo(caption.text());
    assertThat(nodes).hasSize(3 * 13);
    int last =
        IntStream.range(0, nodes.size()).filter(i -> nodes.get(i).best()).max().orElseThrow();
    assertThat(nodes.get(last).logProbability()).isCloseTo(caption.logProbability(), within(1e-3));
  }

  @Test
  void drawsByChanceAndAgainTheSame() {
    CaptionOptions drawn = longest(0).by(new Way.Sampling(2, 0, 1, 7));
    assertThat(caption(0, drawn).pieces()).isEqualTo(caption(0, drawn).pieces());
    assertThat(ids(caption(0, drawn)))
        .isNotEqualTo(ids(caption(0, longest(0).by(new Way.Sampling(2, 0, 1, 8)))));
  }

  @Test
  void isHeardPieceByPiece() {
    List<String> heard = new ArrayList<>();
    SpokenCaption caption =
        caption(0, longest(0), (text, newest) -> heard.add(text), Progress.NONE);
    assertThat(heard).hasSameSizeAs(caption.pieces());
    assertThat(heard.get(1)).isEqualTo("w3 w63");
    assertThat(heard.getLast()).isEqualTo(caption.text());
  }

  @Test
  void stopsInTheMiddle() {
    AtomicInteger said = new AtomicInteger();
    Progress until =
        new Progress() {
          @Override
          public void step(long done, long of, String what) {
            said.set((int) done);
          }

          @Override
          public boolean cancelled() {
            return said.get() == 3;
          }
        };
    assertThatThrownBy(() -> caption(0, longest(0), WordListener.NONE, until))
        .isInstanceOf(Cancelled.class);
    assertThat(said).hasValue(3);
    assertThat(ids(caption(0, longest(0)))).isEqualTo(expected("uncond.greedy.sequences", 0));
  }

  @Test
  void keepsToItsLengths() {
    SpokenCaption longer = caption(0, CaptionOptions.GREEDY.between(10, 11));
    assertThat(longer.pieces()).hasSizeBetween(10, 11);
    SpokenCaption shorter = caption(0, CaptionOptions.GREEDY.between(0, 3));
    assertThat(shorter.pieces()).hasSize(3);
    assertThat(shorter.end()).isNull();
    assertThat(Objects.requireNonNull(caption(0, longest(0)).end()).text()).isEqualTo("[SEP]");
  }
}
