package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Caption;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens compare`.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compares pictures (rows) with captions (columns).")
final class CompareCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "A bundled model's name or a folder.")
  private String model = "";

  @Option(
      names = "--images",
      required = true,
      arity = "1..*",
      paramLabel = "DIR_OR_FILES",
      description = "Folders of pictures, or pictures.")
  private List<Path> images = List.of();

  @Option(
      names = "--captions",
      required = true,
      paramLabel = "FILE",
      description = "One caption a line; or a table if the first line is image,caption.")
  private Path captions = Path.of("");

  @Option(
      names = "--score",
      converter = ScoreWord.class,
      completionCandidates = ScoreWord.class,
      description = "One of ${COMPLETION-CANDIDATES}; cosine if left out.")
  private Score score = Score.COSINE;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Where to write: .csv, .json, .npz, .png or .svg.")
  private Path out = Path.of("");

  CompareCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SimilarityOutput output = SimilarityOutput.to(out);
    Progress progress = terminal.progress();
    List<Picture> pictures = Strict.collection(workbench.pictures(images, progress)).pictures();
    List<Caption> sentences = workbench.captions(captions, pictures);
    LoadedModel loaded = workbench.load(model, progress);
    SimilarityMatrix matrix =
        workbench.compare(
            loaded, Item.pictures(pictures), Item.captions(sentences), score, progress);
    output.write(matrix, row -> workbench.thumbnail(pictures.get(row), 96));
    terminal.say(
        "Wrote %,d x %,d values (%s) to %s."
            .formatted(pictures.size(), sentences.size(), score.word(), out));
    return 0;
  }
}
