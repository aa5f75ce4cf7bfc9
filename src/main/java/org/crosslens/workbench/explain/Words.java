package org.crosslens.workbench.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.inputs.Encoding;
import org.crosslens.results.Positions;
import org.crosslens.results.Problem;

/// A text's words, as a target names them by number.
///
/// @param encoding the text in pieces
record Words(Encoding encoding) {
  /// A word's pieces, as positions of the encoding.
  ///
  /// @param number counted from 0, special pieces left out
  /// @throws Problem when there is no such word
  Encoding.Word at(int number) {
    List<Encoding.Word> words =
        encoding.words().stream().filter(w -> !encoding.special()[w.first()]).toList();
    if (number >= words.size()) {
      throw new Problem(
          "There is no word %d in '%s'.".formatted(number, encoding.text()),
          words.isEmpty()
              ? "Type a word or more."
              : "Choose from 0 to " + (words.size() - 1) + ".");
    }
    return words.get(number);
  }

  /// What stands at the positions of the encoding.
  Positions positions() {
    return Positions.text(encoding.pieces(), encoding.special());
  }

  /// All positions of some.
  static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
