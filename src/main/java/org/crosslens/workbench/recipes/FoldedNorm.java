package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;

/// CLIP's norm before the first layer, folded into the embeddings that it normalises.
///
/// Taking off the mean over the channels is linear and can be done to the filters and positions
/// once. The deviation is another for each patch; in its place stands the mean over patches of
/// drawn scenes. The class token is always the same, so its norm is exact.
final class FoldedNorm {
  private static final int PICTURES = 100;
  private static final int SHOWN = 40;

  private final NDArray gain; // (width)
  private final NDArray shift; // (width)

  private FoldedNorm(NDArray gain, NDArray shift) {
    this.gain = gain;
    this.shift = shift;
  }

  /// The embeddings that take the place of CLIP's.
  ///
  /// @param tower CLIP's tensors by their names below `vision_model.`
  /// @param grid patches along one side
  /// @param patch pixels along one side of a patch
  static Map<String, NDArray> of(Map<String, NDArray> tower, int grid, int patch) {
    FoldedNorm norm =
        new FoldedNorm(named(tower, "pre_layrnorm.weight"), named(tower, "pre_layrnorm.bias"));
    NDArray kernels = named(tower, "embeddings.patch_embedding.weight");
    NDArray filters = kernels.reshape(kernels.getShape().get(0), -1).transpose();
    NDArray places = named(tower, "embeddings.position_embedding.weight");
    NDArray first = places.get("0:1").add(named(tower, "embeddings.class_embedding"));
    NDArray others = places.get("1:");
    float deviation = deviation(samples(filters, others, grid, patch)).mean().getFloat();
    return Map.of(
        "embeddings.patch_embedding.weight",
        centred(filters).div(deviation).mul(norm.gain).transpose().reshape(kernels.getShape()),
        "embeddings.patch_embedding.bias",
        norm.shift,
        "embeddings.class_embedding",
        centred(first).div(deviation(first)).mul(norm.gain).add(norm.shift),
        "embeddings.position_embedding",
        first.zerosLike().concat(centred(others).div(deviation).mul(norm.gain), 0));
  }

  /// Embeddings of patches of drawn scenes, (samples, width).
  private static NDArray samples(NDArray filters, NDArray places, int grid, int side) {
    Patches patches = new Patches(grid, side, Math.min(SHOWN, grid * grid));
    ScenePictures pictures =
        new ScenePictures(new SceneSource(0, Split.TRAIN), PICTURES, grid * side);
    SplittableRandom random = new SplittableRandom(0);
    int count = PICTURES * patches.shown();
    float[] pixels = new float[count * patches.length()];
    long[] at = new long[count];
    for (int i = 0; i < PICTURES; i++) {
      int[] seen = patches.choose(random);
      for (int k = 0; k < seen.length; k++) {
        int row = i * seen.length + k;
        patches.cut(pictures.get(i).rgb(), seen[k], pixels, row * patches.length());
        at[row] = seen[k];
      }
    }
    NDManager manager = filters.getManager();
    NDArray cut = manager.create(pixels, new Shape(count, patches.length()));
    return cut.matMul(filters).add(places.get(new NDIndex("{}", manager.create(at))));
  }

  private static NDArray centred(NDArray x) {
    return x.sub(x.mean(new int[] {-1}, true));
  }

  private static NDArray deviation(NDArray x) {
    return centred(x).square().mean(new int[] {-1}, true).sqrt();
  }

  private static NDArray named(Map<String, NDArray> tower, String name) {
    return Objects.requireNonNull(tower.get(name), name);
  }
}
