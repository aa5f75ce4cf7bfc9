package org.crosslens.workbench.recipes.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.crosslens.inputs.TextBatch;
import org.crosslens.workbench.recipes.PatchBatch;

/// Pictures with a caption each: every piece is to be guessed from those before it.
///
/// @param pictures the patches seen
/// @param captions with BERT's special pieces around them
record CaptionBatch(PatchBatch pictures, TextBatch captions) {
  /// What the decoder reads, (batch, positions): the captions behind the piece that begins them,
  /// the last piece left out.
  NDArray read(NDManager run) {
    int positions = captions.ids()[0].length - 1;
    long[] read =
        Arrays.stream(captions.ids())
            .flatMapToLong(row -> Arrays.stream(row, 0, positions))
            .toArray();
    for (int row = 0; row < captions.ids().length; row++) {
      read[row * positions] = BlipFolder.start(); // where the tokenizer puts its class token
    }
    return run.create(read, new Shape(captions.ids().length, positions));
  }

  /// What it is to say, (batch, positions, vocabulary): 1 for the next piece; zero where that is
  /// padding.
  NDArray wanted(NDManager run, int vocabulary) {
    int positions = captions.ids()[0].length - 1;
    float[] wanted = new float[captions.ids().length * positions * vocabulary];
    for (int row = 0; row < captions.ids().length; row++) {
      for (int i = 0; i < positions; i++) {
        int at = (row * positions + i) * vocabulary;
        wanted[at + (int) captions.ids()[row][i + 1]] = captions.mask()[row][i + 1];
      }
    }
    return run.create(wanted, new Shape(captions.ids().length, positions, vocabulary));
  }
}
