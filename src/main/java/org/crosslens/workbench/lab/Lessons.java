package org.crosslens.workbench.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.RgbImage;
import org.crosslens.library.Importer;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneArtist;
import org.crosslens.library.scenes.SceneFolder;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// Pictures with their sentences: first those that are learned from, then those that are tested on,
/// and last the one that the table is about.
///
/// @param pictures drawn or read when asked for
/// @param sentences of each picture; the first is its caption, in drawn scenes the full sentence
/// @param learned how many are learned from
record Lessons(List<Supplier<RgbImage>> pictures, List<List<String>> sentences, int learned) {
  /// Pictures that a caption is looked for among.
  static final int TESTED = 100;

  /// Sentences that the held-out picture is compared with.
  static final int CHOICES = 5;

  /// Where the right one stands among them.
  static final int RIGHT = 1;

  private static final Pattern SCENES = Pattern.compile("scenes:(-?\\d{1,18}):(\\d{1,9})");

  Lessons {
    pictures = List.copyOf(pictures);
    sentences = List.copyOf(sentences);
  }

  /// Reads what a plan says.
  ///
  /// @param data a folder, or `scenes:SEED:COUNT`
  /// @throws Problem when there is too little to learn from and to test on, or a caption is empty
  static Lessons of(String data, int batch, Progress progress) {
    Matcher scenes = SCENES.matcher(data);
    Lessons read =
        scenes.matches()
            ? drawn(Long.parseLong(scenes.group(1)), Integer.parseInt(scenes.group(2)))
            : folder(data, progress);
    if (read.learned < batch) {
      throw new Problem(
          "%s has %d pictures to learn from, fewer than a batch of %d."
              .formatted(data, Math.max(0, read.learned), batch),
          "Give more pictures or a smaller batch.");
    }
    return read;
  }

  private static Lessons drawn(long seed, int count) {
    List<Supplier<RgbImage>> pictures = new ArrayList<>();
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < count + TESTED + 1; i++) {
      Scene scene =
          i < count
              ? new SceneSource(seed, Split.TRAIN).scene(i)
              : new SceneSource(seed, Split.TEST).scene(i - (long) count);
      pictures.add(() -> RgbImage.of(SceneArtist.draw(scene, SceneFolder.SIZE)));
      sentences.add(SceneGrammar.captions(scene));
    }
    return new Lessons(pictures, sentences, count);
  }

  /// The last fifth of a folder, at most 100 pictures, is for testing, and the last for the table.
  private static Lessons folder(String data, Progress progress) {
    if (!Files.isDirectory(Path.of(data))) {
      throw new Problem(
          "There is no folder '" + data + "' to learn from.",
          "Give a folder of pictures with captions.txt, or scenes:SEED:COUNT such as scenes:1:2000.");
    }
    Collection collection = Importer.open(List.of(Path.of(data)), progress);
    var said =
        collection.captions().stream()
            .collect(
                Collectors.groupingBy(
                    Caption::picture, Collectors.mapping(Caption::text, Collectors.toList())));
    List<Picture> told =
        collection.pictures().stream().filter(p -> said.containsKey(p.name())).toList();
    told.forEach(picture -> checkWords(picture, said.getOrDefault(picture.name(), List.of())));
    int tested = Math.min(TESTED, told.size() / 5);
    if (tested < CHOICES) {
      throw new Problem(
          "%s has %d pictures with captions, too few to learn from and to be tested on."
              .formatted(data, told.size()),
          "Give at least %d.".formatted(5 * CHOICES));
    }
    return new Lessons(
        told.stream()
            .<Supplier<RgbImage>>map(picture -> () -> PictureFile.read(picture.file()))
            .toList(),
        told.stream().map(p -> said.getOrDefault(p.name(), List.of())).toList(),
        told.size() - tested - 1);
  }

  private static void checkWords(Picture picture, List<String> captions) {
    if (captions.stream().anyMatch(String::isBlank)) {
      throw new Problem(
          "The picture " + picture.name() + " has a caption without words.",
          "Write one, or take the picture out.");
    }
  }

  /// A picture's caption.
  String caption(int picture) {
    return sentences.get(picture).getFirst();
  }

  /// The captions, one a picture.
  List<String> captions() {
    return sentences.stream().map(List::getFirst).toList();
  }

  /// The captions of [#choices].
  List<String> choiceCaptions() {
    return IntStream.of(choices()).mapToObj(this::caption).toList();
  }

  /// A second sentence of each picture, which in drawn scenes says less than the caption.
  ///
  /// @throws Problem when a picture has one alone
  List<String> hints() {
    if (sentences.stream().anyMatch(said -> said.size() < 2)) {
      throw new Problem(
          "A picture has one caption only, so there is no hint to write it from.",
          "Give pictures with two captions or more, or drawn scenes.");
    }
    return sentences.stream().map(said -> said.get(1)).toList();
  }

  /// The pictures that are tested on.
  int[] tested() {
    return IntStream.range(learned, heldOut()).toArray();
  }

  /// The picture that the table is about.
  int heldOut() {
    return pictures.size() - 1;
  }

  /// Whose captions the held-out picture is compared with: its own stands second, as the seed's cat
  /// does.
  int[] choices() {
    Set<String> texts = new LinkedHashSet<>(List.of(caption(heldOut())));
    int[] others = IntStream.of(tested()).filter(i -> texts.add(caption(i))).toArray();
    return IntStream.concat(
            IntStream.of(others[0], heldOut()), IntStream.of(others).skip(1).limit(CHOICES - 2L))
        .toArray();
  }
}
