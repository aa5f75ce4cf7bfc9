package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.crosslens.checkpoint.Config;
import org.crosslens.fusion.Pair;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.RgbImage;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Weights;
import org.crosslens.models.Clip;
import org.crosslens.results.Progress;

/// Small encoders that are trained along with the mechanism: a vision transformer of patches and a
/// transformer of whole words.
final class ScratchTokens implements TokenSource {
  private static final int SIDE = 96;
  private static final int WIDTH = 64;

  private static final String CONFIG =
      """
      {"architectures": ["CLIPModel"], "model_type": "clip", "projection_dim": %1$d,
       "vision_config": {"hidden_size": %1$d, "intermediate_size": 256, "num_hidden_layers": 2,
        "num_attention_heads": 4, "hidden_act": "gelu", "image_size": %2$d, "patch_size": 16},
       "text_config": {"hidden_size": %1$d, "intermediate_size": 256, "num_hidden_layers": 2,
        "num_attention_heads": 4, "hidden_act": "gelu", "vocab_size": %3$d,
        "max_position_embeddings": %4$d, "bos_token_id": %5$d, "eos_token_id": %6$d}}
      """;

  private static final String PROCESSOR =
      """
      {"image_processor_type": "CLIPImageProcessor", "do_resize": true, "do_center_crop": true,
       "size": {"shortest_edge": %1$d}, "crop_size": {"height": %1$d, "width": %1$d},
       "do_rescale": true, "do_normalize": true, "image_mean": [0.5, 0.5, 0.5],
       "image_std": [0.5, 0.5, 0.5], "resample": 3}
      """;

  private final List<byte[]> pictures;
  private final List<String> captions;
  private final Vocabulary vocabulary;
  private final Plan.TokenCount tokens;
  private final Clip clip;

  /// What is read once for all mechanisms.
  ///
  /// @param pictures (96, 96, 3) bytes each
  /// @param captions or hints, by number
  record Material(List<byte[]> pictures, List<String> captions, Vocabulary vocabulary) {
    static Material of(Lessons lessons, Sayings sayings, Progress progress) {
      PictureProcessor processor =
          PictureProcessor.of(JsonParser.parseString(PROCESSOR.formatted(SIDE)).getAsJsonObject());
      List<byte[]> pictures = new ArrayList<>();
      for (Supplier<RgbImage> picture : lessons.pictures()) {
        progress.check();
        pictures.add(processor.seen(picture.get()).pixels());
        progress.step(pictures.size(), lessons.pictures().size(), "pictures read");
      }
      Vocabulary vocabulary = Vocabulary.of(sayings.texts(), sayings.learned());
      return new Material(pictures, sayings.texts(), vocabulary);
    }
  }

  /// @param weights of this mechanism's encoders
  ScratchTokens(Material material, Plan.TokenCount tokens, Weights weights) {
    pictures = material.pictures();
    captions = material.captions();
    vocabulary = material.vocabulary();
    this.tokens = tokens;
    String json =
        CONFIG.formatted(
            WIDTH, SIDE, vocabulary.size(), vocabulary.longest(), Vocabulary.START, Vocabulary.END);
    clip = new Clip(new Config("scratch", JsonParser.parseString(json).getAsJsonObject()), weights);
  }

  @Override
  public Pair pair(int[] ofPictures, int[] ofCaptions, NDManager run) {
    NDArray pixels = pixels(ofPictures, run);
    NDArray ids = vocabulary.ids(Arrays.stream(ofCaptions).mapToObj(captions::get).toList(), run);
    NDArray attended = ids.neq(Vocabulary.PADDING).toType(DataType.INT64, false);
    if (tokens == Plan.TokenCount.ONE) {
      return new Pair(
          clip.imageFeatures(pixels, Probe.NONE).expandDims(1),
          clip.textFeatures(ids, attended, Probe.NONE).expandDims(1));
    }
    return new Pair(
        clip.imageTokens(pixels, Probe.NONE).states(),
        clip.textTokens(ids, attended, Probe.NONE).states(),
        null,
        attended.toType(DataType.FLOAT32, false));
  }

  /// (batch, 3, side, side), from -1 to 1.
  private NDArray pixels(int[] which, NDManager run) {
    int plane = SIDE * SIDE;
    float[] values = new float[which.length * 3 * plane];
    for (int i = 0; i < which.length; i++) {
      byte[] rgb = pictures.get(which[i]);
      for (int at = 0; at < rgb.length; at++) {
        int to = (i * 3 + at % 3) * plane + at / 3;
        values[to] = Byte.toUnsignedInt(rgb[at]) / 127.5f - 1;
      }
    }
    return run.create(values, new Shape(which.length, 3, SIDE, SIDE));
  }

  @Override
  public int pictureWidth() {
    return WIDTH;
  }

  @Override
  public int captionWidth() {
    return WIDTH;
  }
}
