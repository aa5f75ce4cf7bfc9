package org.crosslens.workbench.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.crosslens.analysis.Vectors;
import org.crosslens.layers.Probe;
import org.crosslens.models.Classifier;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.probes.Passes;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Likely;
import org.crosslens.results.speech.PictureClasses;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.PictureReader;
import org.crosslens.workbench.Provenances;

/// Sorts pictures into classes: a classifier's own, or any words by comparing (Radford et al. 2021,
/// section 3.1).
///
/// @param model sorts
/// @param engine runs it
/// @param progress hears of pictures and sentences
record Sorting(LoadedModel model, EngineThread engine, Progress progress) {
  private static final int BATCH = 8;

  /// By the classes that the model was trained with.
  Classes own(Classifier classifier, List<Picture> pictures) {
    long start = System.nanoTime();
    List<String> labels = classifier.labels();
    List<PictureClasses> sorted = new ArrayList<>();
    for (int from = 0; from < pictures.size(); from += BATCH) {
      progress.check();
      List<Picture> batch = pictures.subList(from, Math.min(pictures.size(), from + BATCH));
      float[] logits = logits(classifier, batch);
      for (int i = 0; i < batch.size(); i++) {
        int row = i * labels.size();
        sorted.add(ranked(batch.get(i), labels, label -> (double) logits[row + label]));
      }
      progress.step(sorted.size(), pictures.size(), "pictures sorted");
    }
    return classes(labels, sorted, List.of(), "its own classes", start);
  }

  /// (batch, classes) in row-major order.
  private float[] logits(Classifier classifier, List<Picture> batch) {
    Pixels pixels =
        PictureReader.read(model.processor(), batch.stream().map(Picture::file).toList());
    Probe probe = new Cancellable(Probe.NONE, progress);
    return engine.run(
        Priority.JOB,
        () ->
            Passes.values(
                Objective.classes(classifier),
                new Example(pixels, null),
                probe,
                model.open().manager()));
  }

  /// By any labels, each the mean direction of all templates (Radford et al. 2021, section 3.1.4).
  Classes compared(List<Picture> pictures, ClassOptions options) {
    long start = System.nanoTime();
    ClassOptions.Clean clean = options.clean();
    List<String> templates = options.sentences();
    List<float[]> directions = directions(clean.labels(), templates);
    List<float[]> seen = model.features(Item.pictures(pictures), progress);
    double scale = model.scale().orElse(1);
    List<PictureClasses> sorted =
        IntStream.range(0, pictures.size())
            .mapToObj(
                i ->
                    ranked(
                        pictures.get(i),
                        clean.labels(),
                        label -> scale * Vectors.cosine(seen.get(i), directions.get(label))))
            .toList();
    String settings = ClassOptions.words(clean.labels().size(), templates);
    return classes(clean.labels(), sorted, clean.remarks(), settings, start);
  }

  private List<float[]> directions(List<String> labels, List<String> templates) {
    List<Item> sentences =
        labels.stream()
            .flatMap(label -> templates.stream().map(t -> ClassOptions.filled(t, label)))
            .<Item>map(Item.OfText::new)
            .toList();
    List<float[]> read = model.features(sentences, progress);
    int each = templates.size();
    return IntStream.range(0, labels.size())
        .mapToObj(i -> Vectors.meanDirection(read.subList(i * each, (i + 1) * each)))
        .toList();
  }

  private static PictureClasses ranked(
      Picture picture, List<String> labels, Function<Integer, Double> logit) {
    double[] logits = IntStream.range(0, labels.size()).mapToDouble(logit::apply).toArray();
    double[] probabilities = Vectors.softmax(logits);
    List<Likely> ranked =
        IntStream.range(0, labels.size())
            .mapToObj(i -> new Likely(labels.get(i), probabilities[i]))
            .sorted(Comparator.comparingDouble(Likely::probability).reversed())
            .toList();
    return new PictureClasses(picture, ranked);
  }

  private Classes classes(
      List<String> labels,
      List<PictureClasses> sorted,
      List<String> remarks,
      String settings,
      long start) {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new Classes(labels, sorted, remarks, Provenances.of(model, settings, time));
  }

  /// The problem of a classifier that is asked for other labels than its own.
  static Problem fixed(LoadedModel model, Classifier classifier) {
    List<String> own = classifier.labels();
    return new Problem(
        "The model %s sorts into its own %d classes only, such as %s."
            .formatted(model.name(), own.size(), own.getFirst()),
        "Leave out the labels, or choose a CLIP model.");
  }
}
