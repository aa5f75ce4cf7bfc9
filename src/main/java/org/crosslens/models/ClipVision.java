package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Norm;
import org.crosslens.layers.PatchEmbedding;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Weights;
import org.crosslens.results.Problem;

/// CLIP's picture tower: a ViT that normalises what its layers begin with (Radford et al. 2021,
/// section 2.4).
final class ClipVision {
  private final NDArray classEmbedding; // (width)
  private final PatchEmbedding patches;
  private final Embedding positions;
  private final Norm preNorm;
  private final Stack stack;
  private final Norm postNorm;

  /// @param size side of the picture in pixels
  /// @param patch side of a patch in pixels
  ClipVision(ClipConfig.Tower tower, int size, int patch, Weights weights) {
    int width = tower.width();
    int grid = size / patch;
    Weights embeddings = weights.under("embeddings");
    classEmbedding = embeddings.get("class_embedding", Initial.fanIn(width), width);
    patches = PatchEmbedding.of(embeddings.under("patch_embedding"), width, 3, patch, false);
    positions = Embedding.of(embeddings.under("position_embedding"), grid * grid + 1, width);
    preNorm = Norm.of(weights.under("pre_layrnorm"), width, tower.epsilon()); // sic
    stack = ClipLayer.stack(ImageEncoder.VISION, tower, weights.under("encoder.layers"));
    postNorm = Norm.of(weights.under("post_layernorm"), width, tower.epsilon());
  }

  /// The class token and patches after the last layer, (batch, 1 + patches, width), not normed.
  NDArray states(NDArray pixels, Probe probe) {
    NDArray tokens = withClass(patches.apply(pixels));
    long count = tokens.getShape().get(1);
    if (count != positions.weight().getShape().get(0)) {
      throw new Problem(
          "A picture of %d patches does not fit the model's %d."
              .formatted(count - 1, positions.weight().getShape().get(0) - 1),
          "Check the sizes in preprocessor_config.json against image_size in config.json.");
    }
    return placed(tokens, positions.first(count, tokens), probe);
  }

  /// The same for cut-out patches.
  ///
  /// @param shown (batch, seen, channels x patch x patch)
  /// @param places (batch, 1 + seen), int64
  NDArray states(NDArray shown, NDArray places, Probe probe) {
    return placed(withClass(patches.applyTo(shown)), positions.apply(places), probe);
  }

  private NDArray placed(NDArray tokens, NDArray where, Probe probe) {
    return stack.apply(preNorm.apply(tokens.add(where)), null, probe);
  }

  private NDArray withClass(NDArray patches) {
    Shape shape = new Shape(patches.getShape().get(0), 1, patches.getShape().get(2));
    return patches.getManager().zeros(shape).add(classEmbedding).concat(patches, 1);
  }

  /// The class token's state, normed, (batch, width).
  NDArray pooled(NDArray states) {
    return normed(Pooler.first(states));
  }

  /// States (..., width) after the norm that the class token gets.
  NDArray normed(NDArray states) {
    return postNorm.apply(states);
  }
}
