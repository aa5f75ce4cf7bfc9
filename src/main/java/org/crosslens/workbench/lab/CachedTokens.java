package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.crosslens.fusion.Pair;
import org.crosslens.probes.States;
import org.jspecify.annotations.Nullable;

/// Tokens that frozen encoders made once, before the first mechanism is trained.
///
/// @param pictures one entry a picture
/// @param captions one entry a caption
record CachedTokens(List<States> pictures, List<States> captions) implements TokenSource {
  CachedTokens {
    pictures = List.copyOf(pictures);
    captions = List.copyOf(captions);
  }

  @Override
  public Pair pair(int[] ofPictures, int[] ofCaptions, NDManager run) {
    List<States> seen = Arrays.stream(ofPictures).mapToObj(pictures::get).toList();
    List<States> read = Arrays.stream(ofCaptions).mapToObj(captions::get).toList();
    return new Pair(tokens(seen, run), tokens(read, run), attended(seen, run), attended(read, run));
  }

  @Override
  public int pictureWidth() {
    return pictures.getFirst().width();
  }

  @Override
  public int captionWidth() {
    return captions.getFirst().width();
  }

  /// (batch, tokens, width), the shorter ones filled up with zeros.
  private static NDArray tokens(List<States> rows, NDManager run) {
    int width = rows.getFirst().width();
    int longest = longest(rows);
    float[] all = new float[rows.size() * longest * width];
    for (int i = 0; i < rows.size(); i++) {
      float[] values = rows.get(i).values();
      System.arraycopy(values, 0, all, i * longest * width, values.length);
    }
    return run.create(all, new Shape(rows.size(), longest, width));
  }

  /// (batch, tokens), 1 for a token and 0 for padding; none where all are of one length.
  private static @Nullable NDArray attended(List<States> rows, NDManager run) {
    int longest = longest(rows);
    if (rows.stream().allMatch(row -> row.positions() == longest)) {
      return null;
    }
    float[] all = new float[rows.size() * longest];
    for (int i = 0; i < rows.size(); i++) {
      Arrays.fill(all, i * longest, i * longest + rows.get(i).positions(), 1);
    }
    return run.create(all, new Shape(rows.size(), longest));
  }

  private static int longest(List<States> rows) {
    return rows.stream().mapToInt(States::positions).max().orElse(0);
  }
}
