package org.crosslens.workbench.recipes;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.crosslens.results.Problem;
import org.crosslens.training.Schedule;

/// A JSON object read strictly: every entry must be asked for, so that a misspelt key is told
/// instead of being silently without effect.
public final class Entries {
  private final String where;
  private final JsonObject json;
  private final Set<String> asked = new TreeSet<>();

  /// Begins the reading of an object.
  ///
  /// @param where how messages call it
  public Entries(String where, JsonObject json) {
    this.where = where;
    this.json = json;
  }

  /// A whole number.
  ///
  /// @throws Problem when it is missing or something else; so for all that follow
  public int integer(String name) {
    double number = real(name);
    if (number != Math.rint(number)) {
      throw wrong(name, "a whole number");
    }
    return (int) number;
  }

  /// A number.
  public double real(String name) {
    return get(name, "a number", JsonElement::getAsDouble);
  }

  /// A number that may be left out.
  public double real(String name, double otherwise) {
    asked.add(name);
    return json.has(name) ? real(name) : otherwise;
  }

  /// A word.
  public String word(String name) {
    return get(name, "a word", JsonElement::getAsString);
  }

  /// One of the constants of an enum, written in lower case.
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    return get(
        name,
        "one of " + List.of(type.getEnumConstants()).toString().toLowerCase(java.util.Locale.ROOT),
        e -> Enum.valueOf(type, e.getAsString().toUpperCase(java.util.Locale.ROOT)));
  }

  /// An object inside this one, to be read as strictly.
  public Entries object(String name) {
    return new Entries(
        "'%s' in %s".formatted(name, where), get(name, "an object", JsonElement::getAsJsonObject));
  }

  /// A list of objects.
  public List<Entries> objects(String name) {
    return get(name, "a list", JsonElement::getAsJsonArray).asList().stream()
        .map(e -> new Entries("'%s' in %s".formatted(name, where), e.getAsJsonObject()))
        .toList();
  }

  /// A stage's steps and rates.
  public Schedule schedule() {
    return over(integer("steps"));
  }

  /// Rates over `steps` steps or, where the recipe names none, over `epochs` times all examples.
  ///
  /// @param epoch steps that show each example once
  public Schedule schedule(int epoch) {
    return json.has("steps") ? schedule() : over(integer("epochs") * epoch);
  }

  private Schedule over(int steps) {
    try {
      return new Schedule(real("rate"), real("end_rate", 0), integer("climb"), steps);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          "A stage of the recipe has " + e.getMessage() + ".",
          "Give it a positive rate and more steps than it climbs.",
          e);
    }
  }

  private <T> T get(String name, String wanted, Function<JsonElement, T> read) {
    asked.add(name);
    JsonElement value = json.get(name);
    if (value == null) {
      throw new Problem(where + " lacks '" + name + "'.", "Add " + wanted + " under that name.");
    }
    try {
      return read.apply(value);
    } catch (IllegalStateException | UnsupportedOperationException | IllegalArgumentException e) {
      throw wrong(name, wanted);
    }
  }

  private Problem wrong(String name, String wanted) {
    return new Problem(
        "%s has %s for '%s'.".formatted(where, json.get(name), name), "Put " + wanted + " there.");
  }

  /// Ends the reading.
  ///
  /// @throws Problem naming an entry that nobody asked for
  public void checkAllAsked() {
    Set<String> unknown = new TreeSet<>(json.keySet());
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      throw new Problem(
          "%s has an unknown entry '%s'.".formatted(where, unknown.iterator().next()),
          "Known are " + String.join(", ", asked) + ".");
    }
  }
}
