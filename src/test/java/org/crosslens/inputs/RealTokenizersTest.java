package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Compares every line of an `expected.jsonl` with the numbers that a tokenizer gives.
///
/// The folder that `crosslens.tokenizers` names may hold real vocabularies, which are not part of
/// the project; without it a tiny folder of the same form, made here, is compared.
class RealTokenizersTest {
  @TestFactory
  Stream<DynamicTest> expectedNumbers(@TempDir Path folder) throws IOException {
    TestEngine.open();
    String named = System.getProperty("crosslens.tokenizers");
    Path root = named == null ? TinyVocabularies.write(folder) : Path.of(named);
    Map<String, List<JsonObject>> lines = new TreeMap<>();
    for (String line : Files.readAllLines(root.resolve("expected.jsonl"))) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      lines
          .computeIfAbsent(json.get("tokenizer").getAsString(), name -> new ArrayList<>())
          .add(json);
    }
    assertThat(lines).isNotEmpty();
    return lines.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> compare(root, e.getKey(), e.getValue(), folder)));
  }

  private static void compare(Path root, String name, List<JsonObject> lines, Path scratch)
      throws IOException {
    for (Path form : forms(root.resolve(name), scratch)) {
      try (Tokenizer tokenizer = Tokenizer.of(form)) {
        for (JsonObject line : lines) {
          String text = line.get("text").getAsString();
          long[] ids =
              line.getAsJsonArray("ids").asList().stream()
                  .mapToLong(JsonElement::getAsLong)
                  .toArray();
          assertThat(tokenizer.encode(text).ids()).as(name + ": " + text).isEqualTo(ids);
        }
      }
      System.out.println(
          name + " from " + form.getFileName() + ": " + lines.size() + " texts compared");
    }
  }

  /// The folder as it is and, where it holds both forms, its vocabulary file without
  /// tokenizer.json.
  private static List<Path> forms(Path model, Path scratch) throws IOException {
    if (!Files.exists(model.resolve("tokenizer.json"))
        || !Files.exists(model.resolve("vocab.txt"))) {
      return List.of(model);
    }
    Path bare = Files.createDirectories(scratch.resolve("vocab.txt alone"));
    Files.copy(model.resolve("vocab.txt"), bare.resolve("vocab.txt"));
    return List.of(model, bare);
  }
}
