package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder.Vision;

/// Describes pictures in words; cross-attention of its part [TextGenerator#DECODER] shows where it
/// looked for each.
public interface Captioner {
  /// Encodes pictures, ready to write about.
  ///
  /// @param pixels (batch, 3, height, width), float32, as the model's processor makes them
  /// @param prompts how each caption begins, one row a picture, all equally long, without the
  ///     pieces that mark start and end; may be empty
  /// @param probe sees the vision tower's patterns
  Start caption(NDArray pixels, long[][] prompts, Probe probe);

  /// The same with one prompt for all pictures.
  default Start caption(NDArray pixels, long[] prompt, Probe probe) {
    long[][] prompts =
        IntStream.range(0, (int) pixels.getShape().get(0))
            .mapToObj(i -> prompt)
            .toArray(long[][]::new);
    return caption(pixels, prompts, probe);
  }

  /// Scores what could follow each piece of captions that are already there: for training, and for
  /// asking what a word owes to the picture.
  ///
  /// @param pixels (batch, 3, height, width), float32
  /// @param ids (batch, positions), int64, from the piece that starts every caption on
  /// @param attended (batch, positions), 1 for a piece and 0 for padding behind the caption
  /// @param probe sees all patterns
  /// @return (batch, positions, vocabulary), before softmax
  NDArray pieceLogits(NDArray pixels, NDArray ids, NDArray attended, Probe probe);

  /// Prompts with the piece that starts every caption before them.
  static long[][] after(long start, long[][] prompts) {
    return Arrays.stream(prompts)
        .map(p -> LongStream.concat(LongStream.of(start), LongStream.of(p)).toArray())
        .toArray(long[][]::new);
  }

  /// The piece that starts every caption.
  long start();

  /// When captions end, as the model's config says.
  Rules rules();

  /// How the vision tower sees a picture.
  Vision vision();
}
