package org.crosslens.workbench.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.crosslens.TinyEncoders;
import org.crosslens.TinyModel;
import org.crosslens.TinySpeakers;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Answers;
import org.crosslens.results.speech.CaptionScores;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;
import org.crosslens.results.speech.Filled;
import org.crosslens.results.speech.Likely;
import org.crosslens.results.speech.Looks;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.results.speech.PromptWords;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakingTest {
  private Path folder = Path.of("");
  private Workbench workbench;
  private Speaking speaking;
  private Picture red;
  private Picture blue;

  @BeforeEach
  void open(@TempDir Path temporary) throws IOException {
    folder = temporary;
    workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
    speaking = workbench.speaking();
    red = picture("red/one.png", Color.RED);
    blue = picture("blue/two.png", Color.BLUE);
  }

  private Picture picture(String name, Color colour) throws IOException {
    Path file = TinyModel.picture(folder.resolve("pictures").resolve(name), colour);
    return new Picture(name, file);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private LoadedModel load(Path model) {
    return workbench.load(model.toString(), Progress.NONE);
  }

  private LoadedModel clip() throws IOException {
    return load(TinyModel.in(folder.resolve("clip")));
  }

  private static double sum(List<Likely> all) {
    return all.stream().mapToDouble(Likely::probability).sum();
  }

  private static void assertBestFirst(List<Likely> all) {
    assertThat(all).extracting(Likely::probability).isSortedAccordingTo((a, b) -> -a.compareTo(b));
  }

  @Test
  void describesAPictureFromItsFile() throws IOException {
    LoadedModel model = load(TinySpeakers.captioner(folder.resolve("blip")));
    CaptionOptions usual = speaking.usual(model);
    assertThat(usual.way()).isEqualTo(new Way.Greedy());
    assertThat(usual.most()).isEqualTo(19);
    SpokenCaption caption =
        speaking.caption(model, red, usual.prompted(" w37 "), WordListener.NONE, Progress.NONE);
    assertThat(caption.prompt()).isEqualTo("w37");
    assertThat(caption.text()).startsWith("w37 w");
    assertThat(caption.looks().grid().patches()).isEqualTo(16);
    assertThat(caption.provenance().settings()).isEqualTo("greedy, prompt 'w37'");
  }

  @Test
  void saysWhichModelsCanWhatOneCannot() throws IOException {
    LoadedModel clip = clip();
    assertThatThrownBy(
            () ->
                speaking.caption(
                    clip, red, CaptionOptions.GREEDY, WordListener.NONE, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("clip cannot write captions.")
        .hasMessageContaining("Choose");
    assertThatThrownBy(() -> speaking.answer(clip, red, "why?", Progress.NONE))
        .hasMessageContaining("clip cannot answer questions.");
    LoadedModel captioner = load(TinySpeakers.captioner(folder.resolve("blip")));
    assertThatThrownBy(
            () -> speaking.classify(captioner, List.of(red), ClassOptions.OWN, Progress.NONE))
        .hasMessageContaining("such as clip-scenes");
    assertThat(speaking.models(Skill.COMPARE))
        .anyMatch(entry -> entry.name().equals("clip-scenes"))
        .noneMatch(entry -> Skill.CAPTION.of(entry));
  }

  @Test
  void choosesAnAnswer() throws IOException {
    LoadedModel model = load(TinySpeakers.chooser(folder.resolve("vilt")));
    Answers answers = speaking.answer(model, red, "w7 w9?", Progress.NONE);
    assertThat(answers.answers()).hasSize(9);
    assertBestFirst(answers.answers());
    assertThat(answers.best().label()).startsWith("answer ");
    assertThat(answers.words()).extracting(SpokenWord::text).containsExactly("w7", "w9", "?");
    Looks looks = answers.looks();
    assertThat(looks.layers()).hasSize(3);
    assertThat(looks.pieces()).isEqualTo(5);
    float[] where = looks.patches(1, 2, Looks.ALL, Looks.ALL);
    assertThat(IntStream.range(0, where.length).mapToDouble(i -> where[i]).sum())
        .isBetween(0.3, 1.0); // the rest went to the question and the class token
  }

  @Test
  void answersOfWhichOneIsRightSumToOne() throws IOException {
    Path vilt = TinySpeakers.chooser(folder.resolve("vilt"));
    Answers soft = speaking.answer(load(vilt), red, "w7", Progress.NONE);
    Path single = TinySpeakers.chooser(folder.resolve("single"));
    Path config = single.resolve("config.json");
    Files.writeString(
        config,
        Files.readString(config)
            .replaceFirst("\\{", "{\"problem_type\": \"single_label_classification\","));
    Answers one = speaking.answer(load(single), red, "w7", Progress.NONE);
    assertThat(sum(one.answers())).isCloseTo(1, within(1e-9));
    assertThat(sum(soft.answers())).isNotCloseTo(1, within(1e-2));
    assertThat(one.best().label()).isEqualTo(soft.best().label());
  }

  @Test
  void writesAnswers() throws IOException {
    LoadedModel model = load(TinySpeakers.writer(folder.resolve("vqa")));
    Answers answers = speaking.answer(model, red, "w7 w9", Progress.NONE);
    assertThat(answers.answers()).hasSize(5);
    assertBestFirst(answers.answers());
    assertThat(sum(answers.answers())).isBetween(0.0, 1.0);
    float[] where = answers.looks().patches(1, 2, 0, 0);
    assertThat(IntStream.range(0, where.length).mapToDouble(i -> where[i]).sum())
        .isBetween(0.3, 1.0);
    assertThatThrownBy(() -> speaking.answer(model, red, "  ", Progress.NONE))
        .hasMessage("The question is empty. Write one, such as 'what is in the picture?'.");
  }

  @Test
  void averagesOverTemplatesAsANaiveLoopDoes() throws IOException {
    LoadedModel model = clip();
    List<String> templates = List.of("a {}", "one {} there", "{}");
    Classes classes =
        speaking.classify(
            model,
            List.of(red, blue),
            new ClassOptions(List.of("cat", "dog"), templates),
            Progress.NONE);
    double[] cosines = new double[2];
    float[] seen = model.features(List.of(new Item.OfPicture(blue)), Progress.NONE).getFirst();
    for (int label = 0; label < 2; label++) {
      double[] mean = new double[seen.length];
      for (String template : templates) {
        String text = template.replace("{}", classes.labels().get(label));
        float[] read = model.features(List.of(new Item.OfText(text)), Progress.NONE).getFirst();
        double length = 0;
        for (float x : read) {
          length += x * x;
        }
        for (int i = 0; i < mean.length; i++) {
          mean[i] += read[i] / Math.sqrt(length) / templates.size();
        }
      }
      double dot = 0;
      double one = 0;
      double other = 0;
      for (int i = 0; i < mean.length; i++) {
        dot += seen[i] * mean[i];
        one += seen[i] * seen[i];
        other += mean[i] * mean[i];
      }
      cosines[label] = dot / Math.sqrt(one * other);
    }
    double scale = model.scale().orElseThrow();
    double cat = 1 / (1 + Math.exp(scale * (cosines[1] - cosines[0])));
    Likely first =
        classes.pictures().get(1).classes().stream()
            .filter(likely -> likely.label().equals("cat"))
            .findFirst()
            .orElseThrow();
    assertThat(first.probability()).isCloseTo(cat, within(1e-4));
    assertThat(classes.provenance().settings()).isEqualTo("2 labels in 3 templates");
  }

  @Test
  void takesHundredsOfLabelsAndLeavesOutBlankAndRepeatedOnes() throws IOException {
    List<String> labels = new ArrayList<>(List.of("cat", " cat", "", "  "));
    IntStream.range(0, 300).forEach(i -> labels.add("thing " + i));
    Classes classes =
        speaking.classify(
            clip(), List.of(red), new ClassOptions(labels, List.of("", "a {}")), Progress.NONE);
    assertThat(classes.labels()).hasSize(301);
    assertThat(sum(classes.pictures().getFirst().classes())).isCloseTo(1, within(1e-9));
    assertThat(classes.remarks())
        .containsExactly(
            "Blank labels are left out.", "The label 'cat' stands there 2 times; it counts once.");
  }

  @Test
  void refusesLabelsAndTemplatesThatMakeNoSense() throws IOException {
    LoadedModel model = clip();
    assertThatThrownBy(
            () ->
                speaking.classify(
                    model,
                    List.of(red),
                    new ClassOptions(List.of("cat"), List.of("a photo")),
                    Progress.NONE))
        .hasMessageContaining("The template 'a photo' has no place for the label.");
    assertThatThrownBy(
            () ->
                speaking.classify(
                    model, List.of(red), new ClassOptions(List.of(" "), List.of()), Progress.NONE))
        .hasMessageContaining("There is no label");
  }

  @Test
  void sortsIntoAModelsOwnClasses() throws IOException {
    LoadedModel model = load(TinyEncoders.copy("vit-classification", folder.resolve("vit")));
    List<Picture> ten = IntStream.range(0, 10).mapToObj(i -> i % 2 == 0 ? red : blue).toList();
    Classes classes = speaking.classify(model, ten, ClassOptions.OWN, Progress.NONE);
    assertThat(classes.labels()).hasSize(7).contains("label a");
    assertThat(classes.pictures()).hasSize(10);
    List<Likely> one = classes.pictures().get(8).classes();
    assertThat(sum(one)).isCloseTo(1, within(1e-6));
    assertThat(one.getFirst().probability())
        .isCloseTo(classes.pictures().getFirst().best().probability(), within(1e-5));
    assertThatThrownBy(
            () ->
                speaking.classify(
                    model,
                    List.of(red),
                    new ClassOptions(List.of("cat"), List.of()),
                    Progress.NONE))
        .hasMessageContaining("its own 7 classes only, such as label a");
  }

  @Test
  void countsConfusions() throws IOException {
    List<Picture> pictures = List.of(red, blue, red);
    Classes classes =
        speaking.classify(
            clip(), pictures, new ClassOptions(List.of("red", "blue"), List.of()), Progress.NONE);
    assertThat(speaking.folders(pictures)).containsExactly("red", "blue", "red");
    String guess = classes.pictures().getFirst().best().label();
    String other = guess.equals("red") ? "blue" : "red";
    Confusion confusion =
        speaking.confusion(classes, List.of(guess.toUpperCase(Locale.ROOT), "sky", other));
    int said = classes.labels().indexOf(guess);
    assertThat(confusion.counts()[said][said]).isEqualTo(1);
    assertThat(confusion.counts()[1 - said][said]).isEqualTo(1);
    assertThat(confusion.total()).isEqualTo(2);
    assertThat(confusion.accuracy()).isEqualTo(0.5);
    assertThat(confusion.remarks())
        .containsExactly("One picture is left out: what it shows is none of the labels.");
  }

  @Test
  void leavesOutOneWordAtATime() throws IOException {
    LoadedModel model = clip();
    PromptWords words = speaking.leaveOneOut(model, red, "a  red cat", Progress.NONE);
    assertThat(words.words()).extracting(PromptWords.Word::text).containsExactly("a", "red", "cat");
    PromptWords.Word second = words.words().get(1);
    assertThat(words.prompt().substring(second.start(), second.end())).isEqualTo("red");
    double without = speaking.match(model, red, "a cat", Progress.NONE).cosine().orElseThrow();
    assertThat(second.gain()).isCloseTo(words.cosine() - without, within(1e-6));
    assertThat(speaking.leaveOneOut(model, red, "cat", Progress.NONE).words()).hasSize(1);
  }

  @Test
  void matchesByReadingTogetherAndByComparing() throws IOException {
    LoadedModel model = load(TinySpeakers.matcher(folder.resolve("itm")));
    PairMatch match = speaking.match(model, red, "w7 w9", Progress.NONE);
    assertThat(match.match().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(match.cosine().orElseThrow()).isBetween(-1.0, 1.0);
    assertThat(speaking.match(model, blue, "w7 w9", Progress.NONE).match())
        .isNotEqualTo(match.match());
    PairMatch compared = speaking.match(clip(), red, "a cat", Progress.NONE);
    assertThat(compared.match()).isEmpty();
    assertThat(compared.cosine()).isPresent();
  }

  @Test
  void fillsEveryMask() throws IOException {
    LoadedModel model = load(TinySpeakers.filler(folder.resolve("bert")));
    List<Filled> filled = speaking.fill(model, "w7 [MASK] w9 [mask]", Progress.NONE);
    assertThat(filled).extracting(Filled::mask).containsExactly(0, 1);
    assertThat(filled.getFirst().words()).hasSize(10);
    assertBestFirst(filled.getFirst().words());
    assertThat(sum(filled.getFirst().words())).isLessThan(1);
    assertThatThrownBy(() -> speaking.fill(model, "w7 w9", Progress.NONE))
        .hasMessageContaining("There is no mask to fill in 'w7 w9'.");
  }

  @Test
  void paintsWhatIsHidden() throws IOException {
    LoadedModel model = load(TinyEncoders.copy("vitmae", folder.resolve("mae")));
    Painted painted = speaking.reconstruct(model, red, 0.5, 3, Progress.NONE);
    assertThat(painted.hidden()).isEqualTo(0.5);
    assertThat(painted.error()).isPositive();
    int grey = 0;
    for (int y = 4; y < 32; y += 8) { // in the middle of each patch
      for (int x = 4; x < 32; x += 8) {
        boolean hidden = painted.masked().getRGB(x, y) == 0xff808080;
        grey += hidden ? 1 : 0;
        if (!hidden) {
          assertThat(painted.painted().getRGB(x, y)).isEqualTo(painted.original().getRGB(x, y));
        }
      }
    }
    assertThat(grey).isEqualTo(8);
    assertThat(speaking.reconstruct(model, red, 0, 3, Progress.NONE).hidden()).isEqualTo(1 / 16.0);
    assertThat(speaking.reconstruct(model, red, 1, 3, Progress.NONE).hidden()).isEqualTo(15 / 16.0);
    assertThatThrownBy(() -> speaking.reconstruct(model, red, 1.5, 3, Progress.NONE))
        .hasMessageContaining("A share of 1.5");
  }

  @Test
  void judgesByHandWorkedValues() throws IOException {
    // Runs of "a red cat sits": 3 of 4 words, 1 of 3 pairs, 0 of 2, 0 of 1; one added from pairs
    // on.
    List<String> references = List.of("a black cat sits");
    CaptionScores scores = speaking.judge("a red cat sits", references, List.of());
    assertThat(scores.bleu4())
        .isCloseTo(Math.pow(0.75 * 2 / 4 * 1 / 3 * 1 / 2, 0.25), within(1e-9));
    assertThat(scores.rougeL()).isCloseTo(0.75, within(1e-9));
    assertThat(scores.cider()).isEmpty();
    assertThat(scores.similarity()).isEmpty();
    // The only picture of two that has these words: every cosine is one.
    assertThat(
            speaking
                .judge("a black cat sits", references, List.of(List.of("my dog runs fast")))
                .cider())
        .isEqualTo(OptionalDouble.of(10));
    assertThat(
            speaking.judge("a cat", references, List.of(), clip(), red, Progress.NONE).similarity())
        .isPresent();
    assertThatThrownBy(() -> speaking.judge("a cat", List.of(" "), List.of()))
        .hasMessageContaining("no caption to compare with");
  }

  @Test
  void namesWordsInLettersThatTheVocabularyLacks() throws IOException {
    LoadedModel model = load(TinySpeakers.captioner(folder.resolve("blip")));
    assertThat(model.unknown("w7 кот w9 кот")).containsExactly("кот");
    SpokenCaption caption =
        speaking.caption(
            model, red, CaptionOptions.GREEDY.prompted("кот"), WordListener.NONE, Progress.NONE);
    assertThat(caption.pieces()).isNotEmpty();
  }

  @Test
  void aPictureThatIsGoneIsAPlainProblem() throws IOException {
    LoadedModel model = load(TinySpeakers.captioner(folder.resolve("blip")));
    Files.delete(red.file());
    assertThatThrownBy(
            () ->
                speaking.caption(
                    model, red, CaptionOptions.GREEDY, WordListener.NONE, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("one.png");
  }
}
