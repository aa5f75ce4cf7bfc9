package org.crosslens.workbench.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The sentences that a mechanism reads, numbered: first each picture's caption under the picture's
/// own number, then whatever else is said of the pictures that are learned from.
///
/// @param texts the sentences
/// @param of the numbers of each learned picture's sentences, its caption's first
record Sayings(List<String> texts, List<int[]> of) {
  Sayings {
    texts = List.copyOf(texts);
    of = List.copyOf(of);
  }

  /// One sentence a picture.
  static Sayings single(List<String> texts, int learned) {
    return new Sayings(texts, IntStream.range(0, learned).mapToObj(i -> new int[] {i}).toList());
  }

  /// All that is said of the pictures that are learned from.
  static Sayings all(Lessons lessons) {
    List<String> texts = new ArrayList<>(lessons.captions());
    List<int[]> of = new ArrayList<>();
    for (int picture = 0; picture < lessons.learned(); picture++) {
      List<String> said = lessons.sentences().get(picture);
      int[] numbers = new int[said.size()];
      numbers[0] = picture;
      for (int i = 1; i < numbers.length; i++) {
        numbers[i] = texts.size();
        texts.add(said.get(i));
      }
      of.add(numbers);
    }
    return new Sayings(texts, of);
  }

  /// One sentence of each picture, the same ones again for the same seed.
  int[] drawn(int[] pictures, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Arrays.stream(pictures)
        .map(picture -> of.get(picture)[random.nextInt(of.get(picture).length)])
        .toArray();
  }

  /// The sentences that are learned from.
  List<String> learned() {
    return of.stream().flatMapToInt(Arrays::stream).mapToObj(texts::get).toList();
  }
}
