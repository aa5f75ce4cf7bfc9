package org.crosslens.ui.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosslens.results.Positions;

/// Word pieces as they are shown: each by itself, or merged into the words of a text.
///
/// @param spans in the order of the text
record WordSpans(List<Span> spans) {
  /// Pieces shown as one.
  ///
  /// @param name as a reader should see it
  /// @param positions of its pieces
  record Span(String name, List<Integer> positions) {
    Span {
      positions = List.copyOf(positions);
    }

    /// What its pieces hold together.
    float sum(float[] weights) {
      float sum = 0;
      for (int position : positions) {
        sum += weights[position];
      }
      return sum;
    }
  }

  WordSpans {
    spans = List.copyOf(spans);
  }

  /// Each position before the first patch by itself.
  static WordSpans pieces(Positions positions) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < positions.firstPatch(); i++) {
      spans.add(new Span(positions.labels().get(i), List.of(i)));
    }
    return new WordSpans(spans);
  }

  /// Pieces merged where no space stands between them in the text.
  static WordSpans words(Positions positions, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    // A few letters are longer in lower case, and then places in the text would be wrong.
    String lower = small.length() == text.length() ? small : text;
    Set<Integer> pieces = Set.copyOf(positions.pieces());
    List<Span> spans = new ArrayList<>();
    int read = 0;
    for (Span single : pieces(positions).spans()) {
      String piece = single.name().toLowerCase(Locale.ROOT).replaceFirst("^##", "");
      int at = pieces.containsAll(single.positions()) ? lower.indexOf(piece, read) : -1;
      boolean goesOn = at >= 0 && at == read && read > 0;
      read = at < 0 ? read : at + piece.length();
      if (goesOn && !spans.isEmpty()) {
        spans.add(join(spans.removeLast(), single, text, at + piece.length()));
      } else {
        spans.add(single);
      }
    }
    return new WordSpans(spans);
  }

  private static Span join(Span word, Span piece, String text, int end) {
    List<Integer> both = new ArrayList<>(word.positions());
    both.addAll(piece.positions());
    int start = end;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return new Span(text.substring(start, end), both);
  }

  List<String> names() {
    return spans.stream().map(Span::name).toList();
  }

  /// One weight a span.
  float[] sums(float[] weights) {
    float[] sums = new float[spans.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = spans.get(i).sum(weights);
    }
    return sums;
  }

  /// Which spans hold one of some positions, by their index.
  Set<Integer> holding(Set<Integer> positions) {
    return IntStream.range(0, spans.size())
        .filter(i -> spans.get(i).positions().stream().anyMatch(positions::contains))
        .boxed()
        .collect(Collectors.toSet());
  }
}
