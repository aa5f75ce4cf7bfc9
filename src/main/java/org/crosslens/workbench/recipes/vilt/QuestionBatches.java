package org.crosslens.workbench.recipes.vilt;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.Question;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneQuestions;
import org.crosslens.training.BatchSource;
import org.crosslens.workbench.recipes.PatchBatch;
import org.crosslens.workbench.recipes.Patches;
import org.crosslens.workbench.recipes.ScenePictures;
import org.crosslens.workbench.recipes.SceneTargets;

/// Chooses each step's pictures, patches and questions from the seed and the step's number.
///
/// @param pictures what there is to draw from
/// @param patches which are shown
/// @param size pictures a batch
/// @param counting share of questions that ask for a number, beside the sixth of those chosen
/// evenly
/// @param placing share that ask for a place, likewise: both are learned last
/// @param seed equal seeds give equal batches
/// @param tokenizer of the questions
record QuestionBatches(
    ScenePictures pictures,
    Patches patches,
    int size,
    double counting,
    double placing,
    long seed,
    Tokenizer tokenizer)
    implements BatchSource<QuestionBatch> {

  @Override
  public QuestionBatch batch(int step) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step);
    List<Integer> chosen = random.ints(0, pictures.count()).distinct().limit(size).boxed().toList();
    return batch(
        chosen, chosen.stream().map(i -> asked(pictures.scene(i), random)).toList(), random);
  }

  private Question asked(Scene scene, SplittableRandom random) {
    List<Question> questions = SceneQuestions.of(scene);
    double chance = random.nextDouble();
    if (chance < counting + placing) {
      Question.Sort sort = chance < counting ? Question.Sort.COUNT : Question.Sort.WHERE;
      return questions.stream().filter(q -> q.sort() == sort).findFirst().orElseThrow();
    }
    return questions.get(random.nextInt(questions.size()));
  }

  /// Every question of a row of pictures.
  QuestionBatch all(int from, int count) {
    List<Integer> rows = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (int picture : IntStream.range(from, from + count).toArray()) {
      for (Question question : SceneQuestions.of(pictures.scene(picture))) {
        rows.add(picture);
        questions.add(question);
      }
    }
    return batch(rows, questions, new SplittableRandom(seed));
  }

  private QuestionBatch batch(
      List<Integer> chosen, List<Question> questions, SplittableRandom random) {
    PatchBatch shown = new PatchBatch(patches, chosen.size());
    SceneTargets targets = SceneTargets.empty(chosen.size(), patches.shown());
    for (int row = 0; row < chosen.size(); row++) {
      int picture = chosen.get(row);
      int[] seen = shown.put(row, pictures.get(picture).rgb(), random);
      targets.put(row, pictures.scene(picture), seen, patches.grid());
    }
    List<String> texts = questions.stream().map(Question::text).toList();
    TextBatch pieces = tokenizer.batch(texts);
    List<Scene> scenes = chosen.stream().map(pictures::scene).toList();
    Nouns nouns = Nouns.of(pieces, scenes, targets);
    return new QuestionBatch(shown, targets, questions, pieces, nouns);
  }
}
