package org.crosslens.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.TextBatch;
import org.crosslens.layers.Probe;
import org.crosslens.layers.RandomWeights;
import org.crosslens.library.scenes.Question;
import org.crosslens.library.scenes.SceneFolder;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Families;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ViLT that has learned nothing answers questions about drawn scenes.
class AnsweringTest {
  private static final int SCENES = 10;

  @Test
  void countsRightAnswersAsAskingOneByOneDoes(@TempDir Path folder) throws IOException {
    TestEngine.open();
    Path data = folder.resolve("scenes");
    SceneFolder.write(data, new SceneSource(1, Split.TEST), SCENES, 48, Progress.NONE);
    try (Workbench workbench = new Workbench(Path.of(System.getProperty("crosslens.home")))) {
      LoadedModel model = workbench.load(untrained(folder.resolve("m")).toString(), Progress.NONE);
      Figures figures = workbench.evaluating().figures(model, data, Progress.NONE);
      assertThat(figures.n()).isEqualTo(SCENES);
      assertThat(figures.values()).isEqualTo(oneByOne(model, data));
      assertThat(figures.values()).containsOnlyKeys("yes_no", "colour", "count", "where", "what");
    }
  }

  /// Its only answers are yes, no, one and red, so that some of them are right.
  private static Path untrained(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"model_type": "vilt", "architectures": ["ViltForQuestionAnswering"],
         "id2label": {"0": "yes", "1": "no", "2": "one", "3": "red"},
         "vocab_size": 400, "hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1,
         "num_attention_heads": 2, "max_position_embeddings": 30, "image_size": 48, "patch_size": 8}
        """);
    Files.writeString(
        folder.resolve("preprocessor_config.json"),
        """
        {"image_processor_type": "ViltImageProcessor", "size": {"shortest_edge": 48},
         "size_divisor": 8, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}
        """);
    String letters =
        IntStream.rangeClosed('a', 'z')
            .mapToObj(c -> Character.toString(c) + "\n##" + Character.toString(c))
            .collect(Collectors.joining("\n"));
    Files.writeString(
        folder.resolve("vocab.txt"),
        "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nhow\nwhat\nwhere\nis\nare\nmany\nthe\ncolour\nred\n?\n"
            + letters);
    try (NDManager manager = NDManager.newBaseManager()) {
      RandomWeights weights = new RandomWeights(manager, 5);
      Families.build(Config.read(folder.resolve("config.json")), weights);
      SafeTensorsWriter.write(
          folder.resolve("model.safetensors"), weights.tensors(), SafeTensorsWriter.Storage.F32);
    }
    return folder;
  }

  private static Map<String, Double> oneByOne(LoadedModel model, Path data) {
    Map<String, List<Boolean>> right = new TreeMap<>();
    for (SceneRecord scene : SceneList.read(data)) {
      PictureBatch picture =
          model.processor().batch(List.of(PictureFile.read(data.resolve(scene.image()))));
      for (Question question : scene.questions()) {
        right
            .computeIfAbsent(
                question.sort().name().toLowerCase(Locale.ROOT), s -> new java.util.ArrayList<>())
            .add(answer(model, picture, question).equals(question.answer()));
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    right.forEach(
        (sort, each) ->
            shares.put(sort, each.stream().filter(r -> r).count() / (double) each.size()));
    return shares;
  }

  private static String answer(LoadedModel model, PictureBatch picture, Question question) {
    QuestionAnswerer.Choosing answerer = (QuestionAnswerer.Choosing) model.open().model();
    TextBatch text = model.tokenizer().batch(List.of(question.text()));
    try (NDManager run = model.open().manager().newSubManager()) {
      NDArray logits =
          answerer.answerLogits(
              picture.pixelValues(run),
              picture.pixelMask(run),
              text.inputIds(run),
              text.attentionMask(run),
              Probe.NONE);
      return answerer.answers().get((int) logits.argMax(1).getLong());
    }
  }
}
