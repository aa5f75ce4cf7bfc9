package org.crosslens.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.TinyEncoders;
import org.crosslens.TinyModel;
import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Recording;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The README's table of methods and families: each cell works, or says in a sentence why not.
class MethodTableTest {
  private static final String TEXT = "ab cd e";

  private static Path folder;
  private static Workbench workbench;
  private static Picture picture;

  @BeforeAll
  static void open(@TempDir Path temporary) throws IOException {
    folder = temporary;
    workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
    workbench.warmUp();
    picture = new Picture("disc", TinyModel.picture(folder.resolve("disc.png"), Color.RED));
    TinyModel.in(folder.resolve("clip"));
    for (String name :
        new String[] {
          "vit-classification",
          "bert-mlm",
          "blip-caption",
          "blip-itm",
          "vilt-vqa",
          "vit-gpt2-caption",
          "resnet-basic"
        }) {
      Path copy = TinyEncoders.copy(name, folder.resolve(name));
      Files.write(copy.resolve("vocab.txt"), TinyEncoders.vocabulary());
    }
  }

  @AfterAll
  static void close() {
    workbench.close();
  }

  private static Request request(
      String model, String part, String method, @Nullable String target) {
    LoadedModel loaded = workbench.load(folder.resolve(model).toString(), Progress.NONE);
    Request request = Request.of(loaded, picture, TEXT, Part.valueOf(part), Method.valueOf(method));
    return target == null ? request : request.towards(Target.of(target));
  }

  /// @param says what the explanation has: patches, pieces or both
  @ParameterizedTest
  @CsvSource({
    "clip, VISION, RAW, , patches",
    "clip, VISION, ROLLOUT, , patches",
    "clip, VISION, RELEVANCE, similarity, both",
    "clip, VISION, GRAD_INPUT, similarity, both",
    "clip, VISION, OCCLUSION, similarity, both",
    "clip, TEXT, RAW, , pieces",
    "clip, TEXT, ROLLOUT, , pieces",
    "clip, TEXT, RELEVANCE, similarity, both",
    "clip, TEXT, GRAD_INPUT, similarity, both",
    "clip, TEXT, OCCLUSION, similarity, both",
    "vit-classification, VISION, RAW, , patches",
    "vit-classification, VISION, ROLLOUT, , patches",
    "vit-classification, VISION, RELEVANCE, class:label c, patches",
    "vit-classification, VISION, GRAD_INPUT, class:label c, patches",
    "vit-classification, VISION, OCCLUSION, , patches",
    "bert-mlm, TEXT, RAW, , pieces",
    "bert-mlm, TEXT, ROLLOUT, , pieces",
    "bert-mlm, TEXT, RELEVANCE, word:1, pieces",
    "bert-mlm, TEXT, GRAD_INPUT, word:1, pieces",
    "bert-mlm, TEXT, OCCLUSION, word:1, pieces",
    "blip-caption, VISION, RAW, , patches",
    "blip-caption, VISION, ROLLOUT, , patches",
    "blip-caption, DECODER, RAW, word:2, pieces",
    "blip-caption, DECODER, ROLLOUT, word:2, pieces",
    "blip-caption, CROSS, RAW, word:0, patches",
    "blip-caption, CROSS, RELEVANCE, word:0, both",
    "blip-caption, CROSS, GRAD_INPUT, word:1, both",
    "blip-caption, CROSS, OCCLUSION, word:1, both",
    "blip-itm, CROSS, RELEVANCE, similarity, both",
    "blip-itm, CROSS, OCCLUSION, , both",
    "vilt-vqa, JOINT, RAW, , both",
    "vilt-vqa, JOINT, ROLLOUT, , both",
    "vilt-vqa, JOINT, RELEVANCE, answer:answer 3, both",
    "vilt-vqa, JOINT, GRAD_INPUT, answer:answer 3, both",
    "vilt-vqa, JOINT, OCCLUSION, , both",
    "vit-gpt2-caption, VISION, RAW, , patches",
    "vit-gpt2-caption, VISION, ROLLOUT, , patches",
    "vit-gpt2-caption, DECODER, RAW, , pieces",
    "vit-gpt2-caption, DECODER, ROLLOUT, , pieces",
    "vit-gpt2-caption, CROSS, RAW, word:1, patches",
    "vit-gpt2-caption, CROSS, RELEVANCE, word:1, both",
    "vit-gpt2-caption, CROSS, GRAD_INPUT, word:1, both",
    "vit-gpt2-caption, CROSS, OCCLUSION, , both",
  })
  void aCellThatWorks(
      String model, String part, String method, @Nullable String target, String says) {
    Request request = request(model, part, method, target);
    Explanation found = workbench.explaining().explain(request, Progress.NONE);
    boolean patches = !says.equals("pieces");
    boolean pieces = !says.equals("patches");
    PatchGrid grid = found.grid();
    assertThat(grid != null).isEqualTo(patches);
    assertThat(found.pieces().isEmpty()).isEqualTo(!pieces);
    assertThat(sum(found.patches()) > 0).isEqualTo(patches);
    assertThat(sum(found.pieceWeights()) > 0).isEqualTo(pieces);
    assertThat(found.explained().isEmpty()).isEqualTo(!request.method().targeted());
    assertThat(found.signed())
        .isEqualTo(request.method() == Method.GRAD_INPUT || request.method() == Method.OCCLUSION);
    assertThat(Float.isFinite(found.score())).isEqualTo(request.method().targeted());
  }

  /// The sum of magnitudes; not a number where a value is none.
  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "clip, CROSS, RAW, , no piece of text looks at a patch",
    "clip, VISION, RELEVANCE, class:cat, has no classes",
    "vit-classification, TEXT, RAW, , no part 'text'",
    "vit-classification, VISION, RELEVANCE, class:cat, knows no 'cat'",
    "vit-classification, VISION, RELEVANCE, word:0, nothing else to explain",
    "bert-mlm, VISION, RAW, , no part 'vision'",
    "bert-mlm, TEXT, RELEVANCE, , a word that it guesses",
    "bert-mlm, TEXT, RELEVANCE, word:9, no word 9",
    "blip-caption, CROSS, ROLLOUT, , one looks at another",
    "blip-caption, CROSS, RELEVANCE, answer:red, no classes or answers",
    "vit-gpt2-caption, CROSS, ROLLOUT, , one looks at another",
    "vilt-vqa, CROSS, RAW, , as one sequence",
    "vilt-vqa, JOINT, RELEVANCE, answer:maybe, knows no 'maybe'",
    "resnet-basic, VISION, RAW, , has no attention",
    "resnet-basic, VISION, RELEVANCE, , has no attention",
  })
  void aCellThatDoesNotApply(
      String model, String part, String method, @Nullable String target, String sentence) {
    Request request = request(model, part, method, target);
    assertThatThrownBy(() -> workbench.explaining().explain(request, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "clip, VISION, 2, 10, 10",
    "clip, TEXT, 2, 9, 9",
    "vit-classification, VISION, 2, 17, 17",
    "bert-mlm, TEXT, 2, 7, 7",
    "blip-caption, CROSS, 2, 6, 17",
    "blip-caption, DECODER, 2, 6, 6",
    "blip-caption, VISION, 3, 17, 17",
    "vit-gpt2-caption, CROSS, 2, 6, 17",
  })
  void recordsEveryPart(String model, String part, int layers, int queries, int keys) {
    Request request = request(model, part, "RAW", null);
    assertThat(workbench.explaining().parts(request.model())).contains(request.part());
    Recording record =
        workbench
            .explaining()
            .recorded(request.model(), picture, TEXT, request.part(), Progress.NONE);
    assertThat(record.layers()).hasSize(layers);
    assertThat(record.queries().count()).isEqualTo(queries);
    assertThat(record.keys().count()).isEqualTo(keys);
  }
}
