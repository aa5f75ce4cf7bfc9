package org.crosslens.workbench.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.speech.Looks;
import org.crosslens.results.speech.SpokenPiece;
import org.jspecify.annotations.Nullable;

/// What was said so far, each piece with where the decoder looked for it.
final class Said {
  private final List<SpokenPiece> pieces = new ArrayList<>();
  private final List<List<AttentionMap>> looks = new ArrayList<>();
  private @Nullable SpokenPiece end;

  /// @param maps one a layer, (heads, 1, keys)
  void add(SpokenPiece piece, List<AttentionMap> maps) {
    pieces.add(piece);
    looks.add(maps);
  }

  void end(SpokenPiece piece) {
    end = piece;
  }

  List<SpokenPiece> pieces() {
    return pieces;
  }

  @Nullable SpokenPiece end() {
    return end;
  }

  /// The looks of all pieces together.
  Looks looks(PatchGrid grid, int leading) {
    int layers = looks.isEmpty() ? 0 : looks.getFirst().size();
    return new Looks(grid, leading, IntStream.range(0, layers).mapToObj(this::layer).toList());
  }

  /// From (heads, 1, keys) a piece to (heads, pieces, keys).
  private AttentionMap layer(int layer) {
    AttentionMap first = looks.getFirst().get(layer);
    int keys = first.keys();
    float[] values = new float[first.heads() * looks.size() * keys];
    for (int piece = 0; piece < looks.size(); piece++) {
      float[] one = looks.get(piece).get(layer).values();
      for (int head = 0; head < first.heads(); head++) {
        System.arraycopy(one, head * keys, values, (head * looks.size() + piece) * keys, keys);
      }
    }
    return new AttentionMap(first.site(), first.heads(), looks.size(), keys, values);
  }
}
