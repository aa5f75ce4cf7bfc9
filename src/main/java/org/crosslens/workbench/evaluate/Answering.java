package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosslens.inputs.TextBatch;
import org.crosslens.library.scenes.Question;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.probes.Choices;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.Words;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.PictureReader;

/// How often a model that chooses from known answers chooses the right one, by what is asked for:
/// every question of `scenes.jsonl`, as many to be answered yes as no.
record Answering(LoadedModel model, QuestionAnswerer.Choosing answerer, EngineThread engine)
    implements Measurement {
  private static final int BATCH = 8;

  @Override
  public Figures of(Path data, Progress progress) {
    List<SceneRecord> scenes = SceneList.read(data);
    Map<Question.Sort, Integer> asked = new LinkedHashMap<>();
    Map<Question.Sort, Integer> right = new LinkedHashMap<>();
    for (int from = 0; from < scenes.size(); from += BATCH) {
      progress.check();
      List<SceneRecord> some = scenes.subList(from, Math.min(scenes.size(), from + BATCH));
      List<Question> questions = some.stream().flatMap(s -> s.questions().stream()).toList();
      List<String> answers = answers(data, some, questions);
      for (int i = 0; i < answers.size(); i++) {
        Question question = questions.get(i);
        asked.merge(question.sort(), 1, Integer::sum);
        right.merge(
            question.sort(), question.answer().equals(answers.get(i)) ? 1 : 0, Integer::sum);
      }
      progress.step(from + some.size(), scenes.size(), "pictures asked about");
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    right.forEach(
        (sort, count) ->
            shares.put(
                sort.name().toLowerCase(Locale.ROOT),
                count / (double) asked.getOrDefault(sort, 1)));
    return new Figures(shares, scenes.size());
  }

  private List<String> answers(Path data, List<SceneRecord> scenes, List<Question> questions) {
    List<Path> files = scenes.stream().map(scene -> data.resolve(scene.image())).toList();
    Pixels pixels = PictureReader.read(model.processor(), files);
    int[] about =
        IntStream.range(0, scenes.size())
            .flatMap(i -> scenes.get(i).questions().stream().mapToInt(q -> i))
            .toArray();
    TextBatch texts = model.tokenizer().batch(questions.stream().map(Question::text).toList());
    Words words = new Words(texts.ids(), texts.mask());
    return engine.run(
        EngineThread.Priority.JOB,
        () -> Choices.best(answerer, pixels, about, words, model.open().manager()));
  }
}
