package org.crosslens.inputs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// Reads a `preprocessor_config.json`, in the words of old hub files and of new ones.
final class ProcessorConfig {
  /// ResNet and ConvNeXT resize to this share more and then cut, up to this size (Liu et al. 2022).
  private static final double CROP_SHARE = 224.0 / 256;

  private static final int WARP_FROM = 384;
  private final JsonObject json;
  private final ProcessorKind kind;

  ProcessorConfig(JsonObject json) {
    this.json = json;
    this.kind = kind(json);
  }

  PictureProcessor processor() {
    boolean rescales = flag("do_rescale", true);
    boolean normalises = flag("do_normalize", true);
    ResizeRule rule = flag("do_resize", true) ? rule() : new ResizeRule.Keep();
    return new PictureProcessor(
        rule,
        kernel(),
        crop(),
        rescales ? number("rescale_factor", 1.0 / 255) : 1,
        normalises ? colours("image_mean", kind.means.mean()) : new PerColour(0, 0, 0),
        normalises ? deviation() : new PerColour(1, 1, 1));
  }

  private ResizeRule rule() {
    JsonElement size = json.get("size");
    if (size instanceof JsonObject object && object.has("height")) {
      return new ResizeRule.Exact(side(object, "width"), side(object, "height"));
    }
    if (size instanceof JsonArray pair && pair.size() == 2) {
      return new ResizeRule.Exact(side(pair.get(0), "size"), side(pair.get(1), "size"));
    }
    int side = size();
    return switch (kind) {
      case CONVNEXT -> warps() ? exact(side) : new ResizeRule.ShortestEdge((int) (side / share()));
      case VILT -> new ResizeRule.Multiple(side, divisor());
      default -> shortest(size) ? new ResizeRule.ShortestEdge(side) : exact(side);
    };
  }

  private static ResizeRule exact(int side) {
    return new ResizeRule.Exact(side, side);
  }

  private boolean shortest(@Nullable JsonElement size) {
    return size instanceof JsonObject || kind.shortest;
  }

  /// The size where it is one number, whichever way it is written.
  private int size() {
    JsonElement size = json.get("size");
    if (size instanceof JsonObject object) {
      return side(object, "shortest_edge");
    }
    return size == null ? kind.size : side(size, "size");
  }

  private boolean warps() {
    return size() >= WARP_FROM;
  }

  private double share() {
    double share = number("crop_pct", CROP_SHARE);
    if (!(share > 0 && share <= 1)) {
      throw bad("crop_pct", "above 0 and at most 1");
    }
    return share;
  }

  private int divisor() {
    return entry("size_divisor").map(value -> side(value, "size_divisor")).orElse(32);
  }

  private @Nullable PictureSize crop() {
    if (kind == ProcessorKind.CONVNEXT) {
      boolean whole = warps() || !flag("do_resize", true);
      return whole ? null : square(size());
    }
    if (!flag("do_center_crop", kind.crop > 0)) {
      return null;
    }
    JsonElement crop = json.get("crop_size");
    if (crop instanceof JsonObject object) {
      return new PictureSize(side(object, "width"), side(object, "height"));
    }
    if (crop != null) {
      return square(side(crop, "crop_size"));
    }
    return square(kind.crop > 0 ? kind.crop : size());
  }

  private static PictureSize square(int side) {
    return new PictureSize(side, side);
  }

  private Kernel kernel() {
    return entry("resample")
        .map(
            number ->
                Kernel.numbered(number.getAsInt()).orElseThrow(() -> bad("resample", "0 to 5")))
        .orElse(kind.kernel);
  }

  private static ProcessorKind kind(JsonObject json) {
    for (String key : new String[] {"image_processor_type", "feature_extractor_type"}) {
      if (json.get(key) instanceof JsonPrimitive type) {
        return ProcessorKind.named(type.getAsString()).orElseThrow(() -> unknown(type));
      }
    }
    // The oldest files name no kind; each one's own settings tell them apart.
    if (json.has("crop_pct")) {
      return ProcessorKind.CONVNEXT;
    }
    if (json.has("size_divisor")) {
      return ProcessorKind.VILT;
    }
    return json.has("crop_size") ? ProcessorKind.CLIP : ProcessorKind.VIT;
  }

  private static Problem unknown(JsonPrimitive type) {
    return new Problem(
        "The picture processor " + type + " is not known here.",
        "Use a model with one of these: " + ProcessorKind.known() + ".");
  }

  private Optional<JsonElement> entry(String key) {
    return Optional.ofNullable(json.get(key)).filter(value -> !value.isJsonNull());
  }

  private boolean flag(String key, boolean otherwise) {
    return entry(key).map(JsonElement::getAsBoolean).orElse(otherwise);
  }

  private double number(String key, double otherwise) {
    return entry(key).map(JsonElement::getAsDouble).orElse(otherwise);
  }

  private PerColour deviation() {
    PerColour deviation = colours("image_std", kind.means.deviation());
    if (deviation.red() == 0 || deviation.green() == 0 || deviation.blue() == 0) {
      throw bad("image_std", "three numbers other than 0");
    }
    return deviation;
  }

  private PerColour colours(String key, PerColour otherwise) {
    return entry(key).map(value -> colours(key, value.getAsJsonArray())).orElse(otherwise);
  }

  private static PerColour colours(String key, JsonArray of) {
    if (of.size() != 3) {
      throw bad(key, "three numbers");
    }
    return new PerColour(of.get(0).getAsDouble(), of.get(1).getAsDouble(), of.get(2).getAsDouble());
  }

  private static int side(JsonObject object, String key) {
    JsonElement value = object.get(key);
    if (value == null) {
      throw bad("size", "a number, or height and width, or shortest_edge");
    }
    return side(value, key);
  }

  private static int side(JsonElement value, String key) {
    int side = value.getAsInt();
    if (side < 1 || side > 8192) {
      throw bad(key, "1 to 8192 pixels");
    }
    return side;
  }

  private static Problem bad(String key, String wanted) {
    return new Problem(
        "The entry \"" + key + "\" of preprocessor_config.json is not usable.",
        "It should be " + wanted + "; correct the file or fetch the model again.");
  }
}
