package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// BLEU, ROUGE-L and CIDEr-D against values worked out from the papers' formulas.
class TextMetricsTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static Described said(String said, String... references) {
    return Described.of(said, List.of(references));
  }

  @Test
  void wordsAreLowerCaseWithoutPunctuation() {
    assertThat(Words.of("A cat's paw, on 2 wind-swept leaves!"))
        .containsExactly("a", "cat's", "paw", "on", "2", "wind-swept", "leaves");
    assertThat(Words.of(" ... ")).isEmpty();
  }

  /// The example of the paper: "the" seven times against a reference with two of them matches 2 of
  /// 7 words and no pair, which the sentence form counts as 1 of 7, 1 of 6 and 1 of 5.
  @Test
  void repeatingAWordGainsNothing() {
    var caption =
        said("the the the the the the the", "the cat is on the mat", "there is a cat on the mat");
    assertThat(Bleu.corpus(List.of(caption))).isZero();
    assertThat(Bleu.sentence(caption))
        .isCloseTo(Math.pow(2 / 7.0 * 1 / 7.0 * 1 / 6.0 * 1 / 5.0, 0.25), EXACT);
  }

  /// Matches 5/6, 3/5, 2/4 and 1/3; the nearest reference is as long as the caption.
  @Test
  void bleuMultipliesTheSharesOfRuns() {
    var caption = said("a red cat on the mat", "a red cat on a mat", "one cat");
    assertThat(Bleu.corpus(List.of(caption)))
        .isCloseTo(Math.pow(5 / 6.0 * 3 / 5.0 * 2 / 4.0 * 1 / 3.0, 0.25), EXACT);
  }

  /// All runs match, but 4 words stand against 8: the penalty is e^(1 - 8/4).
  @Test
  void bleuPunishesBrevity() {
    var caption = said("a red cat on", "a red cat on the mat of grass");
    assertThat(Bleu.corpus(List.of(caption))).isCloseTo(Math.exp(-1), EXACT);
  }

  /// Two captions pooled: 4 + 3 of 8 words, 3 + 2 of 6 pairs, 2 + 1 of 4 triples, 1 + 0 of 2.
  @Test
  void bleuOfACollectionPoolsItsCounts() {
    var captions = List.of(said("a b c d", "a b c d"), said("a b c x", "a b c d"));
    assertThat(Bleu.corpus(captions))
        .isCloseTo(Math.pow(7 / 8.0 * 5 / 6.0 * 3 / 4.0 * 1 / 2.0, 0.25), EXACT);
  }

  /// The longest common sequence of the paper's example is "police the gunman": 3 of 4 both ways.
  @Test
  void rougeCountsTheLongestCommonSequence() {
    assertThat(RougeL.sentence(said("police kill the gunman", "police killed the gunman")))
        .isCloseTo(0.75, EXACT);
    assertThat(RougeL.sentence(said("the gunman kill police", "police killed the gunman")))
        .isCloseTo(0.5, EXACT);
  }

  /// Recall 2/4 and precision 2/2: 2.44 * 0.5 * 1 / (0.5 + 1.44 * 1).
  @Test
  void rougeWeighsRecallMore() {
    assertThat(RougeL.sentence(said("a cat", "a cat and dog")))
        .isCloseTo(2.44 * 0.5 / (0.5 + 1.44), EXACT);
    assertThat(RougeL.sentence(said("", "a cat"))).isZero();
  }

  /// Two pictures, so a run in one of them weighs ln 2 and a run in both nothing. "a" occurs in
  /// both. Caption "a cat" against "a cat": words: only "cat" counts, cosine 1; pair: cosine 1; no
  /// longer runs. That is 10 * (1 + 1 + 0 + 0) / 4.
  @Test
  void ciderWeighsRareRuns() {
    var cat = said("a cat", "a cat");
    var dog = said("a tree", "a dog");
    var cider = new Cider(List.of(cat, dog));
    assertThat(cider.sentence(cat)).isCloseTo(5, EXACT);
    assertThat(cider.sentence(dog)).isZero();
    assertThat(Cider.corpus(List.of(cat, dog))).isCloseTo(2.5, EXACT);
  }

  /// "red cat" against "red cat sits": words agree in 2 of 3 (cosine 2 / sqrt 6), pairs in 1 of 2
  /// (1 / sqrt 2), one word too few costs e^(-1/72). The other reference shares nothing.
  @Test
  void ciderPunishesLengthAndAveragesReferences() {
    var one = said("red cat", "red cat sits", "xx yy");
    var other = said("zz", "zz");
    double expected = 10 * Math.exp(-1 / 72.0) * (2 / Math.sqrt(6) + 1 / Math.sqrt(2)) / 4 / 2;
    assertThat(new Cider(List.of(one, other)).sentence(one)).isCloseTo(expected, EXACT);
  }

  /// "cat cat" against "cat": the caption's weight 2 is cut to 1, so (1 * 1) / (2 * 1), and one
  /// word too many costs e^(-1/72).
  @Test
  void ciderCutsRepeatedWords() {
    var one = said("cat cat", "cat");
    var other = said("zz", "zz");
    assertThat(new Cider(List.of(one, other)).sentence(one))
        .isCloseTo(10 * Math.exp(-1 / 72.0) * 0.5 / 4, EXACT);
  }

  @Property(tries = 100)
  void scoresStayInTheirRanges(
      @ForAll @Size(min = 1, max = 8) List<Letter> caption,
      @ForAll @Size(min = 1, max = 8) List<Letter> reference) {
    var described = new Described(words(caption), List.of(words(reference)));
    var itself = new Described(words(reference), List.of(words(reference)));
    assertThat(Bleu.sentence(described)).isBetween(0.0, Bleu.sentence(itself));
    assertThat(Bleu.sentence(itself)).isCloseTo(1, EXACT);
    assertThat(RougeL.sentence(described)).isBetween(0.0, 1.0);
    assertThat(RougeL.sentence(itself)).isCloseTo(1, EXACT);
    assertThat(Cider.corpus(List.of(described, itself))).isBetween(0.0, 10.0);
  }

  private enum Letter {
    A,
    B,
    C
  }

  private static List<String> words(List<Letter> letters) {
    return letters.stream().map(Letter::name).toList();
  }

  @Test
  void aCaptionNeedsAReference() {
    assertThatThrownBy(() -> said("a cat")).isInstanceOf(IllegalArgumentException.class);
  }
}
