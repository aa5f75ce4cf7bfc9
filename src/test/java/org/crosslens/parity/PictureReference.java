package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.RgbImage;

/// The picture processors, from pictures that the reference decoded.
final class PictureReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.has("preprocessor_config_resolved.json")
        && fixture.has("../decoded_rgb.safetensors");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    PictureProcessor processor = PictureProcessor.of(fixture.folder());
    Path parent = fixture.folder().resolveSibling("decoded_rgb.safetensors");
    try (Arena arena = Arena.ofConfined()) {
      SafeTensors decoded = SafeTensors.open(parent, arena);
      Map<String, NDArray> computed = new LinkedHashMap<>();
      SafeTensors wanted =
          SafeTensors.open(fixture.folder().resolve("expected.safetensors"), arena);
      for (String name : wanted.shapes().keySet()) {
        String[] words = name.split("[._]");
        List<RgbImage> pictures =
            Arrays.stream(words)
                .filter(word -> decoded.shapes().containsKey(word + ".rgb"))
                .map(word -> picture(decoded.read(word + ".rgb", manager)))
                .toList();
        computed.put(name, tensor(fixture, name, processor, pictures, manager));
      }
      return computed;
    }
  }

  private static RgbImage picture(NDArray pixels) {
    Shape shape = pixels.getShape();
    return new RgbImage((int) shape.get(1), (int) shape.get(0), pixels.toByteArray());
  }

  private static NDArray tensor(
      Fixture fixture,
      String name,
      PictureProcessor processor,
      List<RgbImage> pictures,
      NDManager manager) {
    if (name.endsWith("resized_u8")) {
      RgbImage picture = pictures.getFirst();
      return bytes(
          cropped(fixture, name) ? processor.seen(picture) : processor.resized(picture), manager);
    }
    PictureBatch batch = processor.batch(pictures);
    if (name.endsWith("pixel_mask")) {
      return batch.pixelMask(manager).toType(DataType.UINT8, false);
    }
    NDArray values = batch.pixelValues(manager);
    if (name.endsWith("_f16")) {
      values = values.toType(DataType.FLOAT16, false).toType(DataType.FLOAT32, false);
    }
    return pictures.size() == 1 ? values.squeeze(0) : values;
  }

  private static NDArray bytes(RgbImage picture, NDManager manager) {
    Shape shape = new Shape(picture.height(), picture.width(), 3);
    return manager.create(ByteBuffer.wrap(picture.pixels()), shape, DataType.UINT8);
  }

  /// Whether a picture was too long to be stored before the crop, which `images.json` says.
  private static boolean cropped(Fixture fixture, String name) {
    try {
      JsonElement json =
          JsonParser.parseString(Files.readString(fixture.folder().resolveSibling("images.json")));
      for (String key :
          List.of("processors", fixture.name(), "sizes", name.substring(0, name.indexOf('.')))) {
        json = json.getAsJsonObject().get(key);
      }
      JsonObject sizes = json.getAsJsonObject();
      return sizes.has("resized_u8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
