package org.crosslens.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.crosslens.results.Problem;
import org.crosslens.results.speech.Likely;
import picocli.CommandLine.Option;

/// How many of a ranking are printed.
final class Listing {
  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many are printed, most probable first; 5 if left out, all with --json.")
  private int top;

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

  /// A heading, then a line for each that is asked for.
  List<String> lines(String heading, List<Likely> ranked) {
    List<String> lines = new ArrayList<>(List.of(heading));
    for (Likely likely : kept(ranked, 5)) {
      lines.add("  %5.1f %%  %s".formatted(100 * likely.probability(), likely.label()));
    }
    return lines;
  }

  private List<Likely> kept(List<Likely> ranked, int otherwise) {
    if (top < 0) {
      throw new Problem("--top " + top + " makes no sense.", "Give a number above 0.");
    }
    int count = top > 0 ? top : otherwise;
    return ranked.subList(0, Math.min(count, ranked.size()));
  }
}
