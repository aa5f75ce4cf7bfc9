package org.crosslens.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosslens.results.Caption;
import org.crosslens.results.Picture;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.workbench.EncoderPair;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens compare`.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares pictures (rows) with captions (columns).",
      "With --images alone, pictures with each other; with --captions alone, captions."
    })
final class CompareCommand implements Callable<Integer> {
  private static final int CUTS = 5; // lines that name a cut caption

  private final Workbench workbench;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "MODEL",
      description = {
        "A bundled model's name or a folder;",
        "or one for pictures and one for text of equal width, as in IMAGE_MODEL+TEXT_MODEL."
      })
  private String model = "";

  @Option(
      names = "--images",
      arity = "1..*",
      paramLabel = "DIR_OR_FILES",
      description = "Folders of pictures, or pictures.")
  private List<Path> images = List.of();

  @Option(
      names = "--captions",
      paramLabel = "FILE",
      description = "One caption a line; or a table if the first line is image,caption.")
  private @Nullable Path captions;

  @Option(
      names = "--score",
      converter = ScoreWord.class,
      completionCandidates = ScoreWord.class,
      description = "One of ${COMPLETION-CANDIDATES}; cosine if left out.")
  private Score score = Score.COSINE;

  @Option(
      names = "--pooling",
      paramLabel = "mean|class|lab",
      description = {
        "How the states of an encoder become one feature; mean if left out.",
        "lab adds padded positions as the lab's code does. CLIP models need none."
      })
  private @Nullable Pooling pooling;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Where to write: .csv, .json, .npz, .safetensors, .png or .svg.")
  private Path out = Path.of("");

  CompareCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SimilarityOutput output = SimilarityOutput.to(out);
    Progress progress = terminal.progress();
    List<Item> seen = Item.pictures(pictures());
    List<Item> read = captions == null ? List.of() : Item.captions(sentences(captions, seen));
    List<Item> rows = seen.isEmpty() ? read : seen;
    List<Item> columns = read.isEmpty() ? seen : read;
    EncoderPair encoders = encoders(progress);
    remark(encoders, read);
    SimilarityMatrix matrix =
        workbench.comparing().compare(encoders, rows, columns, score, progress);
    output.write(matrix, row -> thumbnail(rows.get(row)));
    terminal.say(
        "Wrote %,d x %,d values (%s) to %s."
            .formatted(rows.size(), columns.size(), score.word(), out));
    return 0;
  }

  private List<Picture> pictures() {
    if (images.isEmpty() && captions == null) {
      throw new Problem("There is nothing to compare.", "Add --images, --captions or both.");
    }
    return images.isEmpty() ? List.of() : ImageFiles.of(images, workbench, terminal);
  }

  private List<Caption> sentences(Path file, List<Item> seen) {
    List<Picture> pictures =
        seen.stream().map(Item.OfPicture.class::cast).map(Item.OfPicture::picture).toList();
    return workbench.library().captions(file, pictures);
  }

  private EncoderPair encoders(Progress progress) {
    EncoderPair encoders =
        workbench.encoders(model, pooling == null ? Pooling.MEAN : pooling, progress);
    if (pooling != null && encoders.explanation().isEmpty()) {
      throw new Problem(
          encoders.name() + " gives one feature by itself, so nothing is pooled.",
          "Leave out --pooling.");
    }
    return encoders;
  }

  /// What a user should know beside the numbers.
  private void remark(EncoderPair encoders, List<Item> read) {
    Stream.of(encoders.pictures(), encoders.texts())
        .distinct()
        .flatMap(loaded -> loaded.warning().stream())
        .forEach(terminal::remark);
    encoders.explanation().ifPresent(terminal::remark);
    if (!read.isEmpty()) {
      List<String> cuts = encoders.texts().cuts(read.stream().map(Item::name).toList());
      cuts.stream().limit(CUTS).forEach(terminal::remark);
      if (cuts.size() > CUTS) {
        terminal.remark("%,d more captions are cut.".formatted(cuts.size() - CUTS));
      }
    }
  }

  private @Nullable BufferedImage thumbnail(Item row) {
    return row instanceof Item.OfPicture(Picture picture)
        ? workbench.library().thumbnail(picture, 96)
        : null;
  }
}
