package org.crosslens.library.scenes;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crosslens.results.Problem;

/// Reads and writes `scenes.jsonl`: a scene a line, its facts in lower-case words.
public final class SceneList {
  /// The file's name, beside the pictures.
  public static final String NAME = "scenes.jsonl";

  private static final Gson GSON =
      Stream.<Enum<?>[]>of(
              Kind.values(),
              Colour.values(),
              Size.values(),
              Setting.values(),
              Weather.values(),
              TimeOfDay.values(),
              Relation.values(),
              Question.Sort.values())
          .reduce(new GsonBuilder(), SceneList::inWords, (a, b) -> a)
          .create();

  private SceneList() {}

  /// Writes the constants of an enum as the words that the captions use.
  private static GsonBuilder inWords(GsonBuilder builder, Enum<?>[] constants) {
    Type type = constants[0].getDeclaringClass();
    JsonSerializer<Enum<?>> write = (value, t, c) -> new JsonPrimitive(word(value));
    JsonDeserializer<Enum<?>> read = (json, t, c) -> constant(constants, json);
    return builder.registerTypeAdapter(type, write).registerTypeAdapter(type, read);
  }

  private static String word(Enum<?> constant) {
    return constant instanceof Kind kind ? kind.one() : Words.lower(constant);
  }

  private static Enum<?> constant(Enum<?>[] constants, JsonElement json) {
    return Stream.of(constants)
        .filter(c -> word(c).equals(json.getAsString()))
        .findFirst()
        .orElseThrow(() -> new JsonParseException("unknown word " + json));
  }

  /// One line, without its end.
  static String line(SceneRecord scene) {
    return GSON.toJson(scene);
  }

  /// The scenes written in a folder.
  ///
  /// @return one at least
  /// @throws Problem if there is no such list, it is empty or a line of it cannot be read
  public static List<SceneRecord> read(Path folder) {
    Path file = folder.resolve(NAME);
    List<SceneRecord> scenes = new ArrayList<>();
    if (!Files.exists(file)) {
      throw new Problem(
          "There is no " + NAME + " in " + folder + ", which says what is in each picture.",
          "Give a folder that the command scenes wrote.");
    }
    try {
      for (String line : Files.readAllLines(file)) {
        scenes.add(Objects.requireNonNull(GSON.fromJson(line, SceneRecord.class)));
      }
    } catch (IOException | RuntimeException e) { // gson wraps what records complain of

      throw new Problem(
          "The list of scenes " + file + " cannot be read at line " + (scenes.size() + 1) + ".",
          "Draw the scenes again with the command scenes.",
          e);
    }
    if (scenes.isEmpty()) {
      throw new Problem(file + " lists no scene.", "Draw some with the command scenes.");
    }
    return scenes;
  }
}
