package org.crosslens.workbench.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.crosslens.analysis.Bleu;
import org.crosslens.analysis.Cider;
import org.crosslens.analysis.Described;
import org.crosslens.analysis.RougeL;
import org.crosslens.results.Problem;
import org.crosslens.results.speech.CaptionScores;

/// Compares a generated caption with those that people wrote.
final class Judging {
  private Judging() {}

  /// @param others references of other pictures, from which CIDEr learns which words are rare
  static CaptionScores of(
      String said, List<String> references, List<List<String>> others, OptionalDouble similarity) {
    List<String> written = references.stream().filter(text -> !text.isBlank()).toList();
    if (written.isEmpty()) {
      throw new Problem(
          "The picture has no caption to compare with.", "Open a captions file with the pictures.");
    }
    Described described = Described.of(said, written);
    return new CaptionScores(
        Bleu.sentence(described), RougeL.sentence(described), cider(described, others), similarity);
  }

  private static OptionalDouble cider(Described described, List<List<String>> others) {
    List<Described> all = new ArrayList<>(List.of(described));
    others.stream()
        .filter(references -> !references.isEmpty())
        .forEach(references -> all.add(Described.of("", references)));
    return all.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(new Cider(all).sentence(described));
  }
}
