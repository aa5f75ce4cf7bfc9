package org.crosslens.workbench.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Random;
import org.crosslens.models.Captioner;
import org.crosslens.probes.CaptionTiming;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.CaptionSpeed;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.LoadedModel;

/// Measures how fast captions are written.
final class SpeechBench {
  private static final int PIECES = 20;
  private static final int ROUNDS = 4;

  /// Every size that is left out is BLIP base's by itself, but for the heads of its decoder.
  private static final String BLIP_BASE =
      """
      {"model_type": "blip", "architectures": ["BlipForConditionalGeneration"],
       "text_config": {"num_attention_heads": 12}, "vision_config": {}}
      """;

  private SpeechBench() {}

  /// A greedy caption of 20 pieces of noise.
  static CaptionSpeed speed(LoadedModel model, Captioner captioner, EngineThread engine) {
    int side = captioner.vision().imageSize();
    float[] values = new float[3 * side * side];
    Random random = new Random(0);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    Pixels picture = new Pixels(1, side, side, values);
    return engine.run(
        Priority.JOB,
        () -> CaptionTiming.of(captioner, picture, PIECES, ROUNDS, model.open().manager()));
  }

  /// A folder that loads as a captioner of BLIP base's size with random weights.
  static Path large() {
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

  /// Milliseconds from the call until the first word of a caption is there; the best of a few
  /// rounds, since other programs only ever add.
  static OptionalDouble firstWord(Speaking speaking, LoadedModel model, Picture picture) {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
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
      best = heard[0] == 0 ? best : Math.min(best, (heard[0] - start) / 1e6);
    }
    return Double.isInfinite(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }
}
