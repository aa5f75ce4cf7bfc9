package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.layers.PatchEmbedding;
import org.crosslens.layers.PositionGrid;
import org.crosslens.layers.Resampling;
import org.crosslens.layers.Token;
import org.crosslens.layers.Weights;

/// Turns pictures of any size into ViLT's tokens: each picture's patches get the position grid
/// stretched to that picture (Kim et al. 2021, section 3.1 and released code).
final class ViltPictures {
  private final ViltConfig config;
  private final Token classToken;
  private final PatchEmbedding patches;
  private final PositionGrid positions;

  ViltPictures(ViltConfig config, Weights embeddings) {
    this.config = config;
    VitConfig v = config.vision();
    int width = v.tower().width();
    classToken = Token.of(embeddings, "cls_token", width);
    patches =
        PatchEmbedding.of(
            embeddings.under("patch_embeddings.projection"),
            width,
            v.channels(),
            v.patchSize(),
            true);
    positions = PositionGrid.of(embeddings, "position_embeddings", 1, v.side(), width);
  }

  /// A batch of embedded pictures.
  ///
  /// @param tokens class token and patches, (batch, 1 + patches, width)
  /// @param mask (batch, 1 + patches), int64, 0 for padding
  /// @param index row and column of each patch, (batch, patches, 2), int64
  record Embedded(NDArray tokens, NDArray mask, NDArray index) {}

  /// @param pixels (batch, channels, height, width)
  /// @param shown (batch, height, width), 1 for the picture and 0 for padding
  Embedded embed(NDArray pixels, NDArray shown) {
    NDManager manager = pixels.getManager();
    int down = (int) pixels.getShape().get(2) / config.vision().patchSize();
    int across = (int) pixels.getShape().get(3) / config.vision().patchSize();
    NDArray all = patches.apply(pixels);
    List<PatchChoice> choices = PatchChoice.each(shown, down, across, config.longest());
    NDList chosen = new NDList();
    NDList places = new NDList();
    for (int i = 0; i < choices.size(); i++) {
      PatchChoice choice = choices.get(i);
      NDArray numbers = manager.create(Arrays.stream(choice.patches()).asLongStream().toArray());
      chosen.add(all.get(i).get(numbers));
      places.add(placesOf(choice, across, manager));
    }
    NDArray placed = NDArrays.stack(chosen).add(NDArrays.stack(places));
    NDArray first = classToken.repeated(placed, 1).add(positions.first(manager));
    return new Embedded(
        first.concat(placed, 1), mask(choices, manager), index(choices, across, manager));
  }

  /// Embeds patches that are already cut out, (batch, 1 + seen, width).
  NDArray embed(SeenPatches seen) {
    return classToken.before(patches.applyTo(seen.pixels())).add(positions.at(seen.places()));
  }

  /// The stretched positions of the chosen patches, zero for those outside, (patches, width).
  private NDArray placesOf(PatchChoice choice, int across, NDManager manager) {
    int side = config.vision().side();
    NDArray grid =
        positions
            .patches(
                Resampling.linear(side, choice.rows()),
                Resampling.linear(side, choice.columns()),
                manager)
            .squeeze(0);
    NDArray outside = manager.zeros(new Shape(1, grid.getShape().get(1)));
    return grid.concat(outside, 0).get(manager.create(choice.places(across)));
  }

  private static NDArray mask(List<PatchChoice> choices, NDManager manager) {
    long[][] mask =
        choices.stream()
            .map(
                c -> {
                  long[] row = new long[1 + c.patches().length];
                  Arrays.fill(row, 0, 1 + c.shown(), 1);
                  return row;
                })
            .toArray(long[][]::new);
    return manager.create(mask);
  }

  private static NDArray index(List<PatchChoice> choices, int across, NDManager manager) {
    long[] index =
        choices.stream()
            .flatMapToInt(c -> Arrays.stream(c.patches()))
            .flatMap(p -> IntStream.of(p / across, p % across))
            .asLongStream()
            .toArray();
    return manager.create(index, new Shape(choices.size(), choices.getFirst().patches().length, 2));
  }
}
