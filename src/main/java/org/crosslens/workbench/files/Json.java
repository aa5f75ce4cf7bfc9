package org.crosslens.workbench.files;

import com.google.gson.Gson;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.crosslens.results.Provenance;

/// The pieces that results are written as JSON of.
final class Json {
  static final Gson GSON = new Gson();

  private Json() {}

  static JsonWriter writer(OutputStream out) {
    JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setIndent("");
    json.setStrictness(Strictness.STRICT);
    return json;
  }

  static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  /// Nested arrays of a shape; what is not a number becomes null, which JSON can say.
  static void numbers(JsonWriter json, float[] values, int... shape) throws IOException {
    if (shape.length == 0) {
      json.jsonValue(Float.isFinite(values[0]) ? Float.toString(values[0]) : "null");
      return;
    }
    int[] inner = Arrays.copyOfRange(shape, 1, shape.length);
    int each = shape[0] == 0 ? 0 : values.length / shape[0];
    json.beginArray();
    for (int i = 0; i < shape[0]; i++) {
      numbers(json, Arrays.copyOfRange(values, i * each, (i + 1) * each), inner);
    }
    json.endArray();
  }

  static void provenance(JsonWriter json, Provenance made) throws IOException {
    json.name("provenance").beginObject();
    json.name("model").value(made.model());
    json.name("device").value(made.device());
    json.name("precision").value(made.precision());
    json.name("settings").value(made.settings());
    json.name("milliseconds").value(made.time().toMillis());
    json.endObject();
  }
}
