package org.crosslens.workbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crosslens.inputs.Encoding;
import org.crosslens.models.Captioner;
import org.crosslens.models.TextGenerator;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.Positions;
import org.crosslens.results.Problem;

/// A picture and a caption, given or written by the model, of which each word was chosen while
/// looking at the picture.
///
/// @param request what is asked
/// @param runner writes the caption where none is given
record CaptionSubject(Request request, Runner runner) {

  /// The caption's pieces behind the piece that starts it.
  ///
  /// @param ids what the decoder reads, the starting piece first
  /// @param words of the caption
  /// @param kept the caption's pieces as positions of its encoding, special ones left out
  private record Said(long[] ids, Words words, List<Integer> kept) {
    /// Where a piece of the encoding stands among what the decoder reads.
    int place(int piece) {
      return 1 + kept.indexOf(piece);
    }

    Positions positions() {
      List<String> labels = new ArrayList<>(List.of("[start]"));
      kept.forEach(piece -> labels.add(words.encoding().pieces().get(piece)));
      boolean[] special = new boolean[labels.size()];
      special[0] = true;
      return Positions.text(labels, special);
    }
  }

  Subject of(Captioner model) {
    Seen seen = Seen.of(request.seen(), request.model().processor(), model.vision());
    Said said = said(model, seen);
    Example example = new Example(seen.pixels(), org.crosslens.probes.Words.of(said.ids));
    int[] pieces = pieces(said);
    List<Integer> rows = Words.range(pieces[0] - 1, pieces[1] - 1);
    Stream vision = seen.stream(model.vision().leading());
    Stream decoder = Stream.self(Part.DECODER, TextGenerator.DECODER, said.positions(), rows);
    Stream cross =
        new Stream(
            Part.CROSS, TextGenerator.DECODER, Kind.CROSS, decoder.keys(), vision.keys(), rows);
    Objective objective = Objective.said(model, pieces[0], pieces[1]);
    return new Subject(
        example, List.of(cross, decoder, vision), objective, () -> aim(objective, said));
  }

  private Said said(Captioner model, Seen seen) {
    String text = request.text();
    if (text.isBlank()) {
      long[] written = runner.caption(model, seen.pixels());
      text = request.model().tokenizer().decode(Arrays.copyOfRange(written, 1, written.length));
    }
    Encoding encoding = request.model().tokenizer().encode(text.strip());
    List<Integer> kept =
        IntStream.range(0, encoding.length()).filter(i -> !encoding.special()[i]).boxed().toList();
    if (kept.isEmpty()) {
      throw new Problem(
          "The model writes an empty caption for this picture.", "Type a caption to explain.");
    }
    long[] pieces = kept.stream().mapToLong(i -> encoding.ids()[i]).toArray();
    long[] ids = LongStream.concat(LongStream.of(model.start()), LongStream.of(pieces)).toArray();
    return new Said(ids, new Words(encoding), kept);
  }

  /// The pieces that are explained, from and to, among what the decoder reads.
  private int[] pieces(Said said) {
    if (request.target() instanceof Target.Word(int number)) {
      Encoding.Word word = said.words.at(number);
      return new int[] {said.place(word.first()), said.place(word.end() - 1) + 1};
    }
    return new int[] {1, said.ids.length};
  }

  private Aim aim(Objective objective, Said said) {
    return switch (request.target()) {
      case Target.Word(int number) ->
          new Aim(objective, "logit of the word '" + said.words.at(number).text() + "'");
      case Target.Likeliest _ ->
          new Aim(objective, "logits of '" + said.words.encoding().text() + "'");
      default ->
          throw new Problem(
              "This model writes captions; it has no classes or answers to choose from.",
              "Choose a word of the caption.");
    };
  }
}
