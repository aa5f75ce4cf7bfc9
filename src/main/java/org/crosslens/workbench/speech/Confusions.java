package org.crosslens.workbench.speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;

/// Compares what pictures were taken for with what they are.
final class Confusions {
  private Confusions() {}

  /// @param truths one a picture; those that are no label, whatever their case, are left out
  static Confusion of(Classes classes, List<String> truths) {
    if (truths.size() != classes.pictures().size()) {
      throw new IllegalArgumentException(
          "%d truths of %d pictures".formatted(truths.size(), classes.pictures().size()));
    }
    List<String> plain = classes.labels().stream().map(Confusions::plain).toList();
    int[][] counts = new int[plain.size()][plain.size()];
    int[] known =
        IntStream.range(0, truths.size())
            .filter(i -> plain.contains(plain(truths.get(i))))
            .toArray();
    for (int i : known) {
      int truth = plain.indexOf(plain(truths.get(i)));
      int said = classes.labels().indexOf(classes.pictures().get(i).best().label());
      counts[truth][said]++;
    }
    int left = truths.size() - known.length;
    return new Confusion(classes.labels(), counts, left == 0 ? List.of() : List.of(remark(left)));
  }

  private static String remark(int left) {
    return left == 1
        ? "One picture is left out: what it shows is none of the labels."
        : left + " pictures are left out: what they show is none of the labels.";
  }

  private static String plain(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }

  /// The names of the folders that pictures lie in.
  static List<String> folders(List<Picture> pictures) {
    return pictures.stream().map(picture -> folder(picture.file())).toList();
  }

  private static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || folder.getFileName() == null) {
      throw new Problem(file + " lies in no folder that could name its class.", "Put it into one.");
    }
    return folder.getFileName().toString();
  }
}
