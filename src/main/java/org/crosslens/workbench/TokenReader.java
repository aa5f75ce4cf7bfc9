package org.crosslens.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.RgbImage;
import org.crosslens.inputs.TextBatch;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder;
import org.crosslens.probes.Encoders;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.States;
import org.crosslens.probes.Words;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Progress;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.TokenEncoder;

/// Makes tokens for the lab with loaded models, a small batch a step.
///
/// @param pair who sees and who reads
/// @param engine runs the models
record TokenReader(EncoderPair pair, EngineThread engine) implements TokenEncoder {
  private static final int PICTURES = 16;
  private static final int SENTENCES = 32;

  @Override
  public List<States> pictures(
      List<Supplier<RgbImage>> pictures, Plan.TokenCount tokens, Progress progress) {
    LoadedModel model = pair.pictures();
    return inBatches(
        pictures,
        PICTURES,
        "pictures encoded",
        progress,
        batch -> {
          Pixels pixels = pixels(model, batch);
          return () -> tokens == Plan.TokenCount.ONE ? one(model, pixels) : all(model, pixels);
        });
  }

  private static Pixels pixels(LoadedModel model, List<Supplier<RgbImage>> pictures) {
    PictureBatch seen =
        model.processor().batch(pictures.parallelStream().map(Supplier::get).toList());
    return new Pixels(seen.count(), seen.height(), seen.width(), seen.values());
  }

  private List<States> one(LoadedModel model, Pixels pixels) {
    float[][] features =
        new FeatureEncoders(model, pair.pooling()).pictures(Probe.NONE).apply(pixels);
    return List.of(features).stream().map(States::of).toList();
  }

  private static List<States> all(LoadedModel model, Pixels pixels) {
    return Encoders.states(model.open().model(), pixels, Probe.NONE, model.open().manager());
  }

  /// Sentences of like length together, so that little padding is computed.
  @Override
  public List<States> sentences(List<String> sentences, Plan.TokenCount tokens, Progress progress) {
    LoadedModel model = pair.texts();
    List<Integer> order =
        IntStream.range(0, sentences.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> sentences.get(i).length()))
            .toList();
    List<States> ordered =
        inBatches(
            order,
            SENTENCES,
            "captions encoded",
            progress,
            batch -> {
              TextBatch read = model.tokenizer().batch(batch.stream().map(sentences::get).toList());
              Words words = new Words(read.ids(), read.mask());
              return () -> tokens == Plan.TokenCount.ONE ? one(model, words) : all(model, words);
            });
    List<States> restored = new ArrayList<>(ordered);
    for (int i = 0; i < order.size(); i++) {
      restored.set(order.get(i), ordered.get(i));
    }
    return restored;
  }

  private List<States> one(LoadedModel model, Words words) {
    float[][] features = new FeatureEncoders(model, pair.pooling()).texts(Probe.NONE).apply(words);
    return List.of(features).stream().map(States::of).toList();
  }

  private static List<States> all(LoadedModel model, Words words) {
    return Encoders.states(model.open().model(), words, Probe.NONE, model.open().manager());
  }

  /// @param reader reads a batch; what it gives runs the model on the engine's thread
  private <T> List<States> inBatches(
      List<T> all,
      int size,
      String what,
      Progress progress,
      Function<List<T>, Callable<List<States>>> reader) {
    List<States> states = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      progress.check();
      Callable<List<States>> run =
          reader.apply(all.subList(from, Math.min(all.size(), from + size)));
      states.addAll(engine.run(EngineThread.Priority.JOB, run));
      progress.step(states.size(), all.size(), what);
    }
    return states;
  }

  @Override
  public Origin origin() {
    return new Origin(
        pair.pictures().folder(),
        pair.texts().folder(),
        pair.pictures().processor(),
        pair.texts().tokenizer(),
        pair.pooling());
  }

  @Override
  public List<String> pieces(String sentence) {
    return pair.texts().tokenizer().encode(sentence).pieces();
  }

  @Override
  public Optional<PatchGrid> grid(RgbImage picture) {
    LoadedModel model = pair.pictures();
    return model.open().model() instanceof ImageEncoder encoder
        ? Optional.of(
            model.processor().grid(picture.width(), picture.height(), encoder.vision().patchSize()))
        : Optional.empty();
  }
}
