package org.crosslens.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosslens.TinyModel;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Collection;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
  private Workbench workbench;
  private LoadedModel model;
  private Collection collection;
  private final List<String> steps = new ArrayList<>();
  private final Progress heard = (done, of, what) -> steps.add(done + "/" + of + " " + what);

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    Path pictures = folder.resolve("pictures");
    TinyModel.picture(pictures.resolve("red.png"), Color.RED);
    TinyModel.picture(pictures.resolve("blue.png"), Color.BLUE);
    Files.writeString(
        pictures.resolve("captions.txt"), "image,caption\nred.png,red\nblue.png,\"blue, so\"\n");
    workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
    workbench.warmUp();
    model = workbench.load(TinyModel.in(folder.resolve("tiny")).toString(), Progress.NONE);
    collection = workbench.library().open(List.of(pictures), Progress.NONE);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private SimilarityMatrix compare(Score score, String... more) {
    List<Item> columns = new ArrayList<>(Item.captions(collection.captions()));
    for (String text : more) {
      columns.add(new Item.OfText(text));
    }
    return workbench
        .comparing()
        .compare(model, Item.pictures(collection.pictures()), columns, score, heard);
  }

  @Test
  void namesWhatIsCompared() {
    SimilarityMatrix matrix = compare(Score.COSINE);
    assertThat(matrix.rows()).containsExactly("red.png", "blue.png");
    assertThat(matrix.columns()).containsExactly("red", "blue, so");
    assertThat(matrix.provenance().model()).isEqualTo("tiny");
    assertThat(matrix.provenance().settings()).isEqualTo("cosine");
    assertThat(matrix.values()).doesNotContain(0f);
  }

  @Test
  void encodesNothingTwice() {
    compare(Score.COSINE);
    assertThat(steps).containsExactly("2/2 pictures encoded", "2/2 captions encoded");
    steps.clear();
    SimilarityMatrix logits = compare(Score.LOGITS);
    assertThat(steps).isEmpty();
    SimilarityMatrix more = compare(Score.LOGITS, "a new one");
    assertThat(steps).containsExactly("1/1 captions encoded");
    assertThat(more.at(1, 1)).isEqualTo(logits.at(1, 1));
  }

  @Test
  void aChangedPictureIsEncodedAnew() throws IOException {
    float before = compare(Score.COSINE).at(0, 0);
    Path red = collection.pictures().getFirst().file();
    TinyModel.picture(red, Color.GREEN);
    Files.setLastModifiedTime(red, java.nio.file.attribute.FileTime.fromMillis(1));
    assertThat(compare(Score.COSINE).at(0, 0)).isNotEqualTo(before);
  }

  @Test
  void batchesDoNotChangeAFeature() {
    List<Item> many = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      many.add(new Item.OfText("x".repeat(1 + i % 12) + i));
    }
    SimilarityMatrix together =
        workbench.comparing().compare(model, many, many, Score.COSINE, Progress.NONE);
    LoadedModel again = reloaded();
    SimilarityMatrix alone =
        workbench
            .comparing()
            .compare(again, many.subList(3, 4), many.subList(69, 70), Score.COSINE, Progress.NONE);
    assertThat(together.at(3, 69)).isCloseTo(alone.at(0, 0), within(1e-5f));
    assertThat(together.at(5, 5)).isCloseTo(1, within(1e-5f));
  }

  private LoadedModel reloaded() {
    workbench.unload(model);
    return workbench.load(model.folder().toString(), Progress.NONE);
  }

  @Test
  void relevanceBelongsToThePair() {
    Picture picture = collection.pictures().getFirst();
    PairRelevance one = relevance(picture, "red", RelevanceOptions.ALL);
    PairRelevance other = relevance(picture, "a sad tale", RelevanceOptions.ALL);
    assertThat(one.patches()).hasSize(9).isNotEqualTo(other.patches());
    assertThat(one.pieces()).containsExactly("r", "e", "d");
    assertThat(one.score()).isCloseTo(compare(Score.COSINE).at(0, 0), within(1e-5f));
  }

  @Test
  void maskingAPieceTellsWhatChanges() {
    Picture picture = collection.pictures().getFirst();
    PairRelevance whole = relevance(picture, "red", RelevanceOptions.ALL);
    PairRelevance change = relevance(picture, "red", RelevanceOptions.ALL.masking(2));
    assertThat(change.score()).isNotEqualTo(whole.score());
    assertThat(change.pieceRelevance()[2]).isCloseTo(-whole.pieceRelevance()[2], within(1e-7f));
    assertThatThrownBy(() -> relevance(picture, "red", RelevanceOptions.ALL.masking(3)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("has 3");
  }

  private PairRelevance relevance(Picture picture, String text, RelevanceOptions options) {
    return workbench.comparing().relevance(model, picture, text, options, Progress.NONE);
  }

  @Test
  void cancelledWorkStopsAndLeavesAllWhole() {
    Progress never =
        new Progress() {
          @Override
          public void step(long done, long of, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    List<Item> rows = Item.pictures(collection.pictures());
    assertThatThrownBy(() -> workbench.comparing().compare(model, rows, rows, Score.COSINE, never))
        .isInstanceOf(Cancelled.class);
    assertThat(compare(Score.COSINE).values()).hasSize(4);
  }

  @Test
  void anUnloadedModelSaysSo() {
    workbench.unload(model);
    assertThatThrownBy(() -> compare(Score.COSINE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("unloaded");
  }

  @Test
  void aMissingModelSaysWhatThereIs() {
    assertThatThrownBy(() -> workbench.load("no-such", Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no-such");
  }

  @Test
  void thumbnailsKeepTheirProportions() {
    var thumbnail = workbench.library().thumbnail(collection.pictures().getFirst(), 24);
    assertThat(thumbnail.getWidth()).isEqualTo(24);
    assertThat(thumbnail.getHeight()).isEqualTo(20);
  }
}
