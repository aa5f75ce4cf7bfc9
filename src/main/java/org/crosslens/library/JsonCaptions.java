package org.crosslens.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.crosslens.results.Caption;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// Reads captions from JSON: COCO's annotations, or one object a line as in `metadata.jsonl`.
final class JsonCaptions {
  private static final List<String> PICTURE =
      List.of("file_name", "image", "picture", "filename", "file");

  private static final List<String> TEXT = List.of("text", "caption", "captions", "sentence");

  private JsonCaptions() {}

  /// COCO captions: `images` with `id` and `file_name`, `annotations` with `image_id` and
  /// `caption`.
  ///
  /// @throws Problem when it is not such a file
  static List<Caption> coco(Path file, String text) {
    try {
      JsonObject whole = JsonParser.parseString(text).getAsJsonObject();
      Map<String, String> names = new HashMap<>();
      objects(whole.getAsJsonArray("images"))
          .forEach(i -> names.put(i.get("id").getAsString(), i.get("file_name").getAsString()));
      return objects(whole.getAsJsonArray("annotations")).stream()
          .map(about -> cocoCaption(about, names))
          .toList();
    } catch (RuntimeException e) { // anything Gson may say of a file of another kind
      throw new Problem(
          file + " is not a file of COCO captions.",
          "Choose a JSON file with images and annotations.",
          e);
    }
  }

  private static List<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static Caption cocoCaption(JsonObject about, Map<String, String> names) {
    String picture = names.getOrDefault(about.get("image_id").getAsString(), "");
    return new Caption(picture, about.get("caption").getAsString().strip());
  }

  /// One object a line, with a picture's name and a caption or a list of captions.
  ///
  /// @throws Problem naming the first line that is not
  static List<Caption> lines(Path file, String text) {
    List<Caption> captions = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        captions.addAll(line(JsonParser.parseString(line).getAsJsonObject()));
      } catch (RuntimeException e) { // anything Gson may say of a line of another kind
        throw new Problem(
            "Line " + number + " of " + file + " is not a JSON object with a caption.",
            "Write one object a line, such as {\"file_name\": \"a.jpg\", \"text\": \"a cat\"}.",
            e);
      }
    }
    return captions;
  }

  private static List<Caption> line(JsonObject about) {
    JsonElement picture = first(about, PICTURE);
    JsonElement texts = first(about, TEXT);
    if (texts == null) {
      throw new IllegalArgumentException("no caption");
    }
    String name = picture == null ? "" : picture.getAsString();
    List<JsonElement> all = texts instanceof JsonArray many ? many.asList() : List.of(texts);
    return all.stream().map(one -> new Caption(name, one.getAsString().strip())).toList();
  }

  private static @Nullable JsonElement first(JsonObject about, List<String> names) {
    return names.stream().filter(about::has).findFirst().map(about::get).orElse(null);
  }
}
