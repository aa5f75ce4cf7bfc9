package org.crosslens.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.crosslens.results.speech.Likely;
import picocli.CommandLine.Option;

/// How many of a ranking are printed, and in which form.
final class Listing {
  @Option(names = "--json", description = "Print a JSON array with an object a picture.")
  private boolean json;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many are printed, most probable first; 5 if left out, all with --json.")
  private int top;

  boolean json() {
    return json;
  }

  /// An entry for each that is asked for, `{label, probability}`.
  JsonArray array(List<Likely> ranked) {
    JsonArray array = new JsonArray();
    for (Likely likely : kept(ranked, ranked.size())) {
      JsonObject entry = new JsonObject();
      entry.addProperty("label", likely.label());
      entry.addProperty("probability", likely.probability());
      array.add(entry);
    }
    return array;
  }

  /// A line for each that is asked for.
  List<String> lines(List<Likely> ranked) {
    return kept(ranked, 5).stream()
        .map(likely -> "  %5.1f %%  %s".formatted(100 * likely.probability(), likely.label()))
        .toList();
  }

  private List<Likely> kept(List<Likely> ranked, int otherwise) {
    int count = top > 0 ? top : otherwise;
    return ranked.subList(0, Math.min(count, ranked.size()));
  }

  /// Gathers objects, one a picture.
  static JsonArray all(List<? extends JsonElement> objects) {
    JsonArray array = new JsonArray();
    objects.forEach(array::add);
    return array;
  }
}
