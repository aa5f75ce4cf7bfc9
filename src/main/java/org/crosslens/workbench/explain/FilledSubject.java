package org.crosslens.workbench.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.inputs.Encoding;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.models.MaskFiller;
import org.crosslens.models.TextEncoder;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.results.Problem;

/// A text and a word of it that is masked and guessed from the others.
///
/// @param request what is asked
/// @param runner finds what is guessed
record FilledSubject(Request request, Runner runner) {

  /// @param model guesses masked words where it has the head for that
  Subject of(TextEncoder model) {
    Encoding encoding = request.model().tokenizer().encode(request.read());
    Words words = new Words(encoding);
    List<Integer> places = places(words);
    long[] ids = encoding.ids().clone();
    if (!places.isEmpty()) {
      long mask = mask();
      places.forEach(place -> ids[place] = mask);
    }
    Example example = new Example(null, org.crosslens.probes.Words.of(ids));
    List<Integer> rows = places.isEmpty() ? List.of(model.pooled(ids)) : places;
    Stream stream = Stream.self(Part.TEXT, TextEncoder.TEXT, words.positions(), rows);
    return new Subject(
        example,
        List.of(stream),
        Objective.features(model),
        () -> aim(model, encoding, places, example));
  }

  /// The places that are guessed: those of the word that is the target, else those of masks that
  /// the text has already.
  private List<Integer> places(Words words) {
    if (request.target() instanceof Target.Word(int number)) {
      Encoding.Word word = words.at(number);
      return Words.range(word.first(), word.end());
    }
    long mask = tokenizer().number("[MASK]");
    long[] ids = words.encoding().ids();
    return IntStream.range(0, ids.length).filter(i -> ids[i] == mask).limit(1).boxed().toList();
  }

  private long mask() {
    long mask = tokenizer().number("[MASK]");
    if (mask < 0) {
      throw new Problem(
          "The model's vocabulary has no piece [MASK].", "Choose a masked language model.");
    }
    return mask;
  }

  private Tokenizer tokenizer() {
    return request.model().tokenizer();
  }

  private Aim aim(TextEncoder model, Encoding encoding, List<Integer> places, Example example) {
    if (!(model instanceof MaskFiller filler)) {
      throw new Problem(
          "This model has no head that guesses words, so that there is no output to explain.",
          "Choose raw attention or rollout, or a masked language model.");
    }
    if (places.isEmpty()) {
      throw new Problem(
          "A masked model is explained by a word that it guesses.",
          "Choose a word of the text, or write [MASK] in its place.");
    }
    int from = places.getFirst();
    int to = places.getLast() + 1;
    if (request.target() instanceof Target.Word) {
      String word = encoding.text().substring(encoding.starts()[from], encoding.ends()[to - 1]);
      return new Aim(
          Objective.filled(filler, encoding.ids(), from, to),
          "logit of '" + word + "' in its place");
    }
    Objective all = Objective.place(filler, from);
    int piece = runner.likeliest(all, example);
    String name = tokenizer().pieces(new long[] {piece}).getFirst();
    return new Aim(all.only(piece), "logit of '" + name + "' for the mask");
  }
}
