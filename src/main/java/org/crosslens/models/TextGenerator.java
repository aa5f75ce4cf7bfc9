package org.crosslens.models;

import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;

/// Goes on with a text.
public interface TextGenerator {
  /// The name that its decoder's attention sites and hidden states carry.
  String DECODER = "decoder";

  /// Begins after some pieces.
  ///
  /// @param ids one row a text, shorter ones filled up on the left
  /// @param attended 0 where an id only fills up, else 1; the shape of `ids`
  Start after(long[][] ids, long[][] attended);

  /// When the model's texts end, as its config says.
  Rules rules();
}
