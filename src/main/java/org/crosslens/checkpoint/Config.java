package org.crosslens.checkpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crosslens.results.Problem;

/// A JSON config whose absent entries take the reference's defaults, which the caller states.
///
/// @param source the file's name, for messages
/// @param json the object
public record Config(String source, JsonObject json) {
  /// Reads a file.
  ///
  /// @throws Problem when it is missing or not a JSON object
  public static Config read(Path file) {
    try {
      JsonElement parsed = JsonParser.parseString(Files.readString(file));
      if (parsed.isJsonObject()) {
        return new Config(file.getFileName().toString(), parsed.getAsJsonObject());
      }
    } catch (NoSuchFileException e) {
      throw new Problem(
          "There is no " + file.getFileName() + " in " + file.toAbsolutePath().getParent() + ".",
          "Choose a model folder as Hugging Face publishes it.",
          e);
    } catch (JsonParseException | MalformedInputException e) {
      throw broken(file, e);
    } catch (IOException e) {
      throw new Problem("Could not read " + file + ".", "Check the disk and the permissions.", e);
    }
    throw broken(file, null);
  }

  private static Problem broken(Path file, @org.jspecify.annotations.Nullable Throwable cause) {
    return new Problem(file + " is not valid JSON.", "Download the file again.", cause);
  }

  /// A nested config; an empty one when absent, so that all its defaults hold.
  public Config nested(String name) {
    JsonElement value = json.get(name);
    return new Config(
        source + " " + name,
        value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject());
  }

  /// Whether an entry is there and not null.
  public boolean has(String name) {
    return json.has(name) && !json.get(name).isJsonNull();
  }

  /// A whole number.
  public int integer(String name, int otherwise) {
    return primitive(name).map(e -> number(name, e).intValue()).orElse(otherwise);
  }

  /// A whole number that has no default.
  ///
  /// @throws Problem when it is absent
  public int integer(String name) {
    return primitive(name).map(e -> number(name, e).intValue()).orElseThrow(() -> missing(name));
  }

  /// A real number.
  public double real(String name, double otherwise) {
    return primitive(name).map(e -> number(name, e).doubleValue()).orElse(otherwise);
  }

  /// A word.
  public String word(String name, String otherwise) {
    return primitive(name).map(JsonElement::getAsString).orElse(otherwise);
  }

  /// A word that has no default.
  ///
  /// @throws Problem when it is absent
  public String word(String name) {
    return primitive(name).map(JsonElement::getAsString).orElseThrow(() -> missing(name));
  }

  /// The class that the weights were saved from: the first of `architectures`, empty when absent.
  public String architecture() {
    return strings("architectures").stream().findFirst().orElse("");
  }

  /// A list of words; empty when absent.
  public List<String> strings(String name) {
    return array(name).stream()
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }

  /// A list of whole numbers.
  public List<Integer> integers(String name, List<Integer> otherwise) {
    return has(name)
        ? array(name).stream().map(e -> number(name, e).intValue()).toList()
        : otherwise;
  }

  private List<JsonElement> array(String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonArray() ? value.getAsJsonArray().asList() : List.of();
  }

  /// Yes or no.
  public boolean flag(String name, boolean otherwise) {
    return primitive(name).map(JsonElement::getAsBoolean).orElse(otherwise);
  }

  private Optional<JsonElement> primitive(String name) {
    return Optional.ofNullable(json.get(name)).filter(JsonElement::isJsonPrimitive);
  }

  private Number number(String name, JsonElement value) {
    try {
      double number = value.getAsDouble();
      return number;
    } catch (NumberFormatException | IllegalStateException | UnsupportedOperationException e) {
      throw new Problem(
          source + " has '" + value + "' for " + name + " where a number belongs.",
          "Correct the entry or download the file again.",
          e);
    }
  }

  private Problem missing(String name) {
    return new Problem(
        source + " has no entry '" + name + "', which this model needs.",
        "Add the entry or download the file again.");
  }
}
