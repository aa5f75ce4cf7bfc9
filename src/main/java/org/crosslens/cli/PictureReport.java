package org.crosslens.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import picocli.CommandLine.Option;

/// What a command finds of one thing after another, as lines or as JSON.
final class PictureReport {
  @Option(names = "--json", description = "Print a JSON array, an object each.")
  private boolean json;

  private final JsonArray objects = new JsonArray();

  /// Prints the lines at once, or keeps the object for the end.
  void add(JsonObject object, List<String> lines, Terminal terminal) {
    if (json) {
      objects.add(object);
    } else {
      lines.forEach(terminal::say);
    }
  }

  /// Prints the objects, if they were asked for.
  void end(Terminal terminal) {
    if (json) {
      terminal.say(objects.toString());
    }
  }
}
