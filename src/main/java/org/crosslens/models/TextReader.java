package org.crosslens.models;

/// A model that reads text, alone or together with a picture.
public interface TextReader {
  /// How much text it takes.
  Text text();

  /// The sizes of what reads the text.
  ///
  /// @param positions the longest text in pieces, special ones counted
  /// @param vocabulary number of pieces
  /// @param layers transformer layers
  /// @param heads heads a layer
  record Text(int positions, int vocabulary, int layers, int heads) {}
}
