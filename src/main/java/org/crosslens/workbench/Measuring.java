package org.crosslens.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.crosslens.models.Captioner;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.Trial;
import org.crosslens.probes.CaptionTiming;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.probes.Passes;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.Recorder;
import org.crosslens.probes.Words;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.CaptionSpeed;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.speech.CaptionOptions;
import org.crosslens.workbench.speech.Speaking;

/// Measures what models cost on this machine, in time and in memory.
public final class Measuring {
  private static final int PIECES = 20;
  private static final int ROUNDS = 4;

  /// Every size that is left out is BLIP base's by itself, but for the heads of its decoder.
  private static final String BLIP_BASE =
      """
      {"model_type": "blip", "architectures": ["BlipForConditionalGeneration"],
       "text_config": {"num_attention_heads": 12}, "vision_config": {}}
      """;

  private final Models models;
  private final EngineThread engine;
  private final Speaking speaking;

  Measuring(Models models, EngineThread engine, Speaking speaking) {
    this.models = models;
    this.engine = engine;
    this.speaking = speaking;
  }

  /// What a model takes in memory: it is loaded, run once and unloaded.
  ///
  /// @throws Problem when the model cannot be loaded, or the system does not say what it holds
  public MemoryUse memory(String nameOrFolder, Progress progress) {
    step(
        () -> {
          models.openEngine();
          Trial.warm();
        });
    long idle = MemoryMeasure.resident();
    LoadedModel model = models.load(nameOrFolder, progress);
    step(() -> Trial.run(model.open()));
    long ran = MemoryMeasure.resident();
    models.unload(model);
    return new MemoryUse(idle, ran, MemoryMeasure.resident(), model.bytes());
  }

  private void step(Runnable work) {
    engine.run(Priority.JOB, Executors.callable(work));
  }

  /// A folder that loads as a captioner of BLIP base's size with random weights; it goes when the
  /// program ends.
  public Path large() {
    try {
      Path folder = Files.createTempDirectory("crosslens-bench");
      Path config = Files.writeString(folder.resolve("config.json"), BLIP_BASE);
      folder.toFile().deleteOnExit(); // the last named goes first
      config.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new Problem(
          "No folder could be made for the measurement.", "Make room for temporary files.", e);
    }
  }

  /// How fast a model captions, whatever it says: greedily, 20 pieces of noise.
  ///
  /// @throws Problem when it cannot caption
  public CaptionSpeed speed(LoadedModel model) {
    Captioner captioner = captioner(model);
    Pixels picture = noise(captioner);
    return engine.run(
        Priority.JOB,
        () -> CaptionTiming.of(captioner, picture, PIECES, ROUNDS, model.open().manager()));
  }

  /// The patterns of a captioner's vision tower for a picture of noise, which needs no files beside
  /// its weights.
  ///
  /// @throws Problem when it cannot caption
  public List<AttentionMap> attention(LoadedModel model) {
    Captioner captioner = captioner(model);
    long[] start = {captioner.start(), captioner.start()};
    Example example = new Example(noise(captioner), Words.of(start));
    Recorder recorder = new Recorder(site -> site.part().equals(ImageEncoder.VISION));
    engine.run(
        Priority.JOB,
        () ->
            Passes.values(
                Objective.said(captioner, 1, 2), example, recorder, model.open().manager()));
    return recorder.maps();
  }

  private static Captioner captioner(LoadedModel model) {
    if (model.open().model() instanceof Captioner captioner) {
      return captioner;
    }
    throw new Problem(model.name() + " writes no captions.", "Choose a captioner.");
  }

  private static Pixels noise(Captioner captioner) {
    int side = captioner.vision().imageSize();
    float[] values = new float[3 * side * side];
    SplittableRandom random = new SplittableRandom(0);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Pixels(1, side, side, values);
  }

  /// Milliseconds from asking for a caption until its first word is there, the picture's file read
  /// meanwhile; the best of a few rounds, since other programs only ever add. Empty where a model
  /// says nothing.
  ///
  /// @throws Problem when it cannot caption
  public OptionalDouble firstWord(LoadedModel model, Picture picture) {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long heard = heard(model, picture);
      best = heard == 0 ? best : Math.min(best, (heard - start) / 1e6);
    }
    return Double.isInfinite(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }

  /// When the first word was there, or 0.
  private long heard(LoadedModel model, Picture picture) {
    long[] heard = new long[1];
    Progress untilHeard =
        new Progress() {
          @Override
          public void step(long done, long of, String what) {}

          @Override
          public boolean cancelled() {
            return heard[0] != 0;
          }
        };
    try {
      speaking.caption(
          model,
          picture,
          CaptionOptions.GREEDY,
          (text, piece) -> heard[0] = System.nanoTime(),
          untilHeard);
    } catch (Cancelled _) {
      // As asked: only the first word counts.
    }
    return heard[0];
  }
}
