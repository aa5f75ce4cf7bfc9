package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDManager;
import org.crosslens.fusion.Pair;

/// Where a mechanism in training gets its tokens from: features made once, or encoders that are
/// trained along.
interface TokenSource {
  /// Tokens of pictures beside tokens of captions.
  ///
  /// @param pictures numbers of pictures
  /// @param captions as many numbers of captions
  /// @param run owns the arrays
  Pair pair(int[] pictures, int[] captions, NDManager run);

  /// Numbers a picture's token has.
  int pictureWidth();

  /// Numbers a caption's token has.
  int captionWidth();
}
