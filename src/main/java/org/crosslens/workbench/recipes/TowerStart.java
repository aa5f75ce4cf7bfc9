package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.results.Problem;

/// A trained CLIP's picture tower as the start of another family's.
///
/// Layers are copied. CLIP normalises what its first layer reads and the others do not, so that
/// norm is folded into the patch projection and the positions by [FoldedNorm].
public final class TowerStart {
  /// ViT's names, which ViLT shares, below their prefix.
  public static final Names VIT =
      Names.SAME
          .rename("patch_embedding\\.", "patch_embeddings.projection.")
          .rename("position_embedding$", "position_embeddings")
          .rename("class_embedding", "cls_token")
          .rename("encoder\\.layers", "encoder.layer")
          .rename("self_attn\\.out_proj", "attention.output.dense")
          .rename("self_attn\\.q_proj", "attention.attention.query")
          .rename("self_attn\\.k_proj", "attention.attention.key")
          .rename("self_attn\\.v_proj", "attention.attention.value")
          .rename("mlp\\.fc1", "intermediate.dense")
          .rename("mlp\\.fc2", "output.dense")
          .rename("layer_norm1", "layernorm_before")
          .rename("layer_norm2", "layernorm_after")
          .rename("^post_layernorm", "layernorm");

  /// BLIP's names below `vision_model.`; queries, keys and values are packed.
  public static final Names BLIP =
      Names.SAME
          .rename("self_attn\\.out_proj", "self_attn.projection")
          .rename("self_attn\\.[qkv]_proj", "self_attn.qkv");

  /// Queries before keys before values.
  private static final Comparator<String> PACKING =
      Comparator.comparingInt(name -> "qkv".indexOf(name.replaceAll(".*\\.(.)_proj.*", "$1")));

  private final String source;
  private final Map<String, float[]> tensors; // CLIP's names below `vision_model.`

  private TowerStart(String source, Map<String, float[]> tensors) {
    this.source = source;
    this.tensors = tensors;
  }

  /// Reads the tower of a CLIP model's folder; the engine must be open.
  ///
  /// @throws Problem when the folder holds no CLIP
  public static TowerStart of(Path clip) {
    Config config = Config.read(clip.resolve("config.json")).nested("vision_config");
    try (Arena arena = Arena.ofConfined();
        NDManager manager = NDManager.newBaseManager()) {
      Map<String, NDArray> stored = stored(clip.resolve("model.safetensors"), arena, manager);
      int patch = config.integer("patch_size", 32);
      stored.putAll(FoldedNorm.of(stored, config.integer("image_size", 224) / patch, patch));
      Map<String, float[]> tensors = new LinkedHashMap<>();
      stored.forEach((name, tensor) -> tensors.put(name, tensor.toFloatArray()));
      tensors.keySet().removeIf(name -> name.startsWith("pre_layrnorm"));
      tensors.remove("embeddings.position_embedding.weight");
      return new TowerStart(clip.toString(), tensors);
    }
  }

  private static Map<String, NDArray> stored(Path file, Arena arena, NDManager manager) {
    SafeTensors clip = SafeTensors.open(file, arena);
    String tower = "vision_model.";
    Map<String, NDArray> stored = new LinkedHashMap<>();
    for (String name : clip.shapes().keySet()) {
      if (name.startsWith(tower)) {
        NDArray tensor = clip.read(name, manager).toType(DataType.FLOAT32, true);
        stored.put(name.substring(tower.length()), tensor);
      }
    }
    return stored;
  }

  /// Overwrites the first values of a tower that is about to be trained.
  ///
  /// @param parameters of the model, by name
  /// @param prefix of its tower's names
  /// @param names how they differ from CLIP's
  /// @return the names of the parameters that it overwrote
  /// @throws Problem when the tower has other sizes
  public Set<String> into(Map<String, NDArray> parameters, String prefix, Names names) {
    Map<String, float[]> values = new LinkedHashMap<>();
    tensors.keySet().stream()
        .sorted(PACKING)
        .forEach(
            name ->
                values.merge(prefix + names.asked(name), tensors.get(name), TowerStart::joined));
    values.forEach(
        (name, value) -> {
          NDArray parameter = parameters.get(name);
          if (parameter == null || parameter.getShape().size() != value.length) {
            throw new Problem(
                "The tower of %s does not fit the recipe's model at '%s'.".formatted(source, name),
                "Give the model the tower's picture, patch, width and heads, and its layers.");
          }
          parameter.set(value);
        });
    return values.keySet();
  }

  private static float[] joined(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
