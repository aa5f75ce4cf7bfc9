package org.crosslens.workbench.recipes;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/// A `preprocessor_config.json` for square pictures with values from -1 to 1, as [Patches] gives
/// them in training.
public final class PreprocessorJson {
  private PreprocessorJson() {}

  /// For a processor of the reference.
  ///
  /// @param type the processor's name in transformers
  /// @param side of a picture in pixels
  public static JsonObject square(String type, int side) {
    JsonObject size = new JsonObject();
    size.addProperty("height", side);
    size.addProperty("width", side);
    JsonObject json = new JsonObject();
    json.addProperty("image_processor_type", type);
    json.addProperty("do_convert_rgb", true);
    json.addProperty("do_resize", true);
    json.add("size", size);
    json.addProperty("resample", 3); // bicubic
    json.addProperty("do_rescale", true);
    json.addProperty("rescale_factor", 1 / 255.0);
    json.addProperty("do_normalize", true);
    json.add("image_mean", halves());
    json.add("image_std", halves());
    return json;
  }

  private static JsonArray halves() {
    JsonArray halves = new JsonArray();
    for (int colour = 0; colour < 3; colour++) {
      halves.add(0.5);
    }
    return halves;
  }
}
