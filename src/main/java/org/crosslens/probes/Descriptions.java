package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Decoding;
import org.crosslens.generation.Start;
import org.crosslens.layers.Probe;
import org.crosslens.models.Captioner;
import org.crosslens.results.Progress;

/// Describes many pictures at once, to measure how well a captioner does.
public final class Descriptions {
  private Descriptions() {}

  /// The likeliest piece after piece for each picture, from the one that begins a caption on; rows
  /// that end early are filled with padding.
  ///
  /// @param pixels (batch, 3, height, width), float32
  /// @param manager the run's or the model's; this has a sub-manager of its own
  public static List<long[]> greedy(Captioner captioner, NDArray pixels, NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      Start start = captioner.caption(pixels, new long[0], Probe.NONE);
      try (Decoding decoding =
          new Decoding(start, captioner.rules(), Choice.GREEDY, step -> Probe.NONE, run)) {
        decoding.finish(Progress.NONE);
        return IntStream.range(0, start.ids().length).mapToObj(decoding::ids).toList();
      }
    }
  }

  /// The same for pictures that no tensor holds yet.
  public static List<long[]> greedy(Captioner captioner, Pixels pixels, NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      return greedy(captioner, pixels.tensor(run), run);
    }
  }
}
