package org.crosslens.workbench.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.RgbImage;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.probes.States;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Pooling;
import org.crosslens.results.Progress;

/// Turns pictures and sentences into the tokens that a mechanism fuses: one or two frozen models.
public interface TokenEncoder {
  /// The tokens of pictures.
  ///
  /// @param pictures each is asked for once, when it is its turn
  /// @param tokens one vector, or one a patch with the class token before them
  List<States> pictures(
      List<Supplier<RgbImage>> pictures, Plan.TokenCount tokens, Progress progress);

  /// The tokens of sentences.
  ///
  /// @param tokens one vector, or one a word piece, special ones included
  List<States> sentences(List<String> sentences, Plan.TokenCount tokens, Progress progress);

  /// Where the encoders come from, for copies that are trained along.
  Origin origin();

  /// Encoders on the disk, and what prepares their inputs.
  ///
  /// @param pictures folder of the model that sees
  /// @param texts folder of the model that reads; the same where one does both
  /// @param processor of pictures
  /// @param tokenizer of texts
  /// @param pooling of states, where a model gives no features of its own
  record Origin(
      Path pictures,
      Path texts,
      PictureProcessor processor,
      Tokenizer tokenizer,
      Pooling pooling) {}

  /// The word pieces of a sentence, in the order of its tokens.
  List<String> pieces(String sentence);

  /// Which part of a picture each patch sees; none when the model has no patches.
  Optional<PatchGrid> grid(RgbImage picture);
}
